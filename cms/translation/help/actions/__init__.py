"""The actions of a translator on the help page."""
