"""Which mails are due, which failed, and who gets the mail to a desk."""
