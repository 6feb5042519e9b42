"""Articles, words, snapshots and placeholders. Publication is in `workflows` and `contracts/gate`."""
