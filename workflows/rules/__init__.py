"""The pure rules: plain values in, a decision out. No Django, no database, no texts for people."""
