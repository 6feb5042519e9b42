"""What becomes of what members have spoken: it is written out, or erased in time."""
