"""Images and documents of the editors."""
