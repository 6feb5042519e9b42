"""Who translates, submission, and staleness. The sentences are in `cms.translation`."""
