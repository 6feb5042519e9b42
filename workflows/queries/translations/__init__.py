"""What there is to translate, and what is stale. The segments are in `cms.translation`."""
