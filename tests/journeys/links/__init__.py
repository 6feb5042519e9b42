"""What people, mail programs and scanners do with the mails and the personal links in them."""
