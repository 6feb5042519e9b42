"""Help for the translator: a page beside wagtail-localize's editor, which has no place for it."""
