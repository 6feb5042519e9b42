"""The pages of panel members, one file each. Opening a page changes nothing; only a button does."""
