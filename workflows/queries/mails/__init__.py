"""Which mails are due or failed, and who gets a desk's mail. Their content is in `workflows.mails`."""
