"""Articles, stories, glossary, topics."""
