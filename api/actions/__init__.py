"""What delivery does: a verb, one atomic function each. Reads are in `queries`, rendering in `documents`."""
