"""Translators' queue and what follows from it. Editing sentences is wagtail-localize's."""
