"""The processes of an installation, as they run."""
