"""How the newest draft of each text is listed and found in the admin. Public texts are found in `api`."""
