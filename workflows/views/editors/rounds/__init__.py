"""The editors' pages about an article's rounds: submitting, following, comparing."""
