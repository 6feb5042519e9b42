"""Which mails are due, which failed, and whom a mail to a desk goes to."""
