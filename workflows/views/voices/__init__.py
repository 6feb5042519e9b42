"""Reading a text aloud behind the link of a speaker, and what that page and the editors' share."""
