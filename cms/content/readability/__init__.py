"""Ties articles to `cms.readability`: their text, the editors' word lists, and how hard a text may be."""
