"""What delivery does: a verb an atomic function a file. Reads are in `queries`, rendering in `documents`."""
