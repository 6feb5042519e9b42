"""The translator's desk."""
