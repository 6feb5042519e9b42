"""Reading a text aloud behind the link of a speaker."""
