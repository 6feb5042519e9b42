"""Stories of one person or text across several apps. Details of one page are in that app's tests."""
