"""The admin views of regions. Those about rounds of supplements are in `workflows/views/editors/regional`."""
