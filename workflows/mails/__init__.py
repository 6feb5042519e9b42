"""How a mail to somebody is written, and the URLs in it. The queue and its delivery are `cms.mail`."""
