"""The translation queue, staleness and its rules. Files and machines are in `cms/translation`."""
