"""Builds `data/lexicon.sqlite3`. Needs the dependency group `lexicon`; nothing here runs in production."""

from cms.readability.building.build import build_lexicon

__all__ = ["build_lexicon"]
