"""Validation: panels read a frozen text in rounds, verdicts become an approval. No rendering, no delivery."""
