"""Languages, their page trees, and the work on translations, on top of wagtail-localize."""
