"""Lists in: a CSV file or an Excel workbook becomes rows of text by column. Pure."""
