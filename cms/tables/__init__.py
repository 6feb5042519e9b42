"""Reads a CSV file or an Excel workbook into rows of text by column. What rows mean is up to the caller."""
