"""The segments of a translation: what wagtail-localize cuts a text into, and what may stand in one."""
