"""Members and panels: who may read, what is stored about them. What they see is in `reading`."""
