"""The name under which a load is kept in the history of a page, with the digest of its record."""

LOG_ACTION = "content.import"
