"""Which mails are due, which failed, and to whom a mail to a desk goes."""
