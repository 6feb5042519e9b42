"""Remarks with their replies, and scores. For editors; members see their own through `reading`."""
