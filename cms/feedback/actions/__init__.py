"""Recording and deleting readers' feedback. Removing names and addresses is in `cms.anonymity`."""
