"""Reading CSV files and workbooks. What rows mean is in the tests of each import."""
