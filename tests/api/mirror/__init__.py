"""The same answers as files, in a folder, in a bucket, and behind nginx."""
