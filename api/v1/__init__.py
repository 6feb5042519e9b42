"""Version 1 of the API, as regional sites read it. Whatever any version needs is outside it."""
