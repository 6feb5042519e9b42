"""Writing, withdrawing and reconciling stored documents. What they show is rendered in `api.documents`."""
