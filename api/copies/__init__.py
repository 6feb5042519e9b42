"""What the API serves, as files: snapshots of a region and language, and a tree for any web server."""
