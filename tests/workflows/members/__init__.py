"""Panels that last: consent, turns, mails, retention, lists."""
