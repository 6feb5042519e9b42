"""The pages of translators: the translation queue and what can be done from it."""
