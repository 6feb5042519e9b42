"""The machine's scores beside those of readers. The scores themselves are in `cms/readability`."""
