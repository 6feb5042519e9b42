"""The editors' report on readers' feedback. It comes in through the API, not here."""
