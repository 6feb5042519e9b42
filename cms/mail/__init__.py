"""How a mail is written, waits in a queue and is sent. Which mails there are is each package's own."""
