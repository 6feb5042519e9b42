"""Mails with a queue of their own. What all queued mails share is in `cms.mail`."""
