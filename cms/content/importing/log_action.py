"""The action under which a page's history records an import, with the digest of the record."""

LOG_ACTION = "content.import"
