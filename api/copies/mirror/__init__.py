"""The same answers as files, for any web server: a folder or a bucket. Nothing is read from there."""
