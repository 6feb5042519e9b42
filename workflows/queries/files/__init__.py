"""Files of texts: who may see them, where they are used, and which nothing needs any more."""
