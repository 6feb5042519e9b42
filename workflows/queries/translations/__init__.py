"""What there is to translate, from which source text, and which translations are stale."""
