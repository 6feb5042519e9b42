"""Lists in and out: CSV files and Excel workbooks. What rows mean is up to the caller."""
