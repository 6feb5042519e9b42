"""What an article gives to `cms.readability`: its text, the hard words of editors, and how hard it may be."""
