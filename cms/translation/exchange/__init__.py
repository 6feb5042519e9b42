"""Exports a translation as a PO or XLIFF 1.2 file for a translator's own tool, and imports it again."""
