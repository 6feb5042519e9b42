"""What an editor can do now, and what waits. Reports that look back are in `views/editors/reports`."""
