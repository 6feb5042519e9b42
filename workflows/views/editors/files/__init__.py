"""Files of texts, for editors: the bytes, what refuses to delete them, and how they are erased."""
