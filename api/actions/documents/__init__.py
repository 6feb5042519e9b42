"""Writing, withdrawing and reconciling the stored documents of texts, with their lines in the feed."""
