"""What an installation or a region needs to begin; safe to run again. No content."""
