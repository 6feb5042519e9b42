"""Remarks with the replies they got, and scores. For editors; members see theirs through `reading`."""
