"""The readability library, without a database. Its use in the editor is in `content`."""
