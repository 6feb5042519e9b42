"""Dutch words and sentences: cutting, tagging, parsing. Nothing here scores or advises."""
