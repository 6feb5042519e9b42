"""The editors' page about readers."""
