"""Which mails are queued, for whom. How they are written is `workflows.messages`, how sent `cms.mail`."""
