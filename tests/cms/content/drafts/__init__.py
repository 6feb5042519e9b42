"""How drafts are listed and found in the admin."""
