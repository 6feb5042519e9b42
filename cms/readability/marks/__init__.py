"""What is marked in a text, one rule a file."""

from cms.readability.marks.mark import Mark, MarkKind, Severity

__all__ = ["Mark", "MarkKind", "Severity"]
