"""The marks on a text, one rule per file."""

from cms.readability.marks.mark import Mark, MarkKind, Severity

__all__ = ["Mark", "MarkKind", "Severity"]
