"""A translation as a file, PO or XLIFF 1.2, out to a translator's own tool and back in."""
