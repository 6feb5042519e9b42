"""Dutch words and sentences: splitting, tagging, parsing. Nothing here scores or advises."""
