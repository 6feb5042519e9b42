"""What follows publishing, unpublishing or deleting, in order. Whether it may happen: `gate.py`."""
