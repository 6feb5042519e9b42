"""Which mails are queued, for whom. How they are written is `workflows.mails`, how sent `cms.mail`."""
