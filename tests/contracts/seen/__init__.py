"""Who sees what in the admin: every address, asked as everybody."""
