"""The content of mails, and the URLs in them. The queue and its delivery are in `cms.mail`."""
