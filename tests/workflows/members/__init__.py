"""Panels that last: consent, turns, mails, retention, lists. Reading a text is in `panel`."""
