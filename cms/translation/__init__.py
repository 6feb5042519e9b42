"""Languages and the work on translations, on wagtail-localize. Who translates what is in `workflows`."""
