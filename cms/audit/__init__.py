"""The one log, Wagtail's own: who did what, when and why. Versions of what was changed are not kept here."""
