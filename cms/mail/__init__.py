"""How mails are written, queued and sent. Which mails there are is up to each package."""
