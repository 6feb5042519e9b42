"""A help page for translators, beside wagtail-localize's editor, which has no place for it."""
