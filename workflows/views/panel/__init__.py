"""The pages of the panel members: one file a page. Reading a page changes nothing; only a button does."""
