"""The editors' pages about regions."""
