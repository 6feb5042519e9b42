"""Members and panels: who may read, who they are, what is stored about them."""
