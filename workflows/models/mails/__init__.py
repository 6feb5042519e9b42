"""The mails that stand in a queue of their own. What every queued mail has is in `cms.mail`."""
