"""Which mails are queued, for whom. `workflows.mails` writes them, `cms.mail` sends them."""
