"""Makes a summary for a record without one."""

from typing import Any

from cms.content.rendering.rich_text import plain_text

SENTENCE_ENDS = (". ", "! ", "? ")
ELLIPSIS = "…"


def summary_from(blocks: list[tuple[str, Any]], *, longest: int) -> str:
    """Return the first running text, cut after the last sentence or word that fits; "" without any text."""
    texts = [text for kind, value in blocks if kind != "heading" and (text := _text(value))]
    headings = [value for kind, value in blocks if kind == "heading"]
    return cut_to_length(next(iter([*texts, *headings]), ""), longest=longest)


def cut_to_length(text: str, *, longest: int) -> str:
    """Return the text, or its first whole sentences, or its first words and an ellipsis."""
    if len(text) <= longest:
        return text
    sentences = max(text.rfind(end, 0, longest + 1) for end in SENTENCE_ENDS)
    if sentences > 0:
        return text[: sentences + 1]
    words = text[: longest - len(ELLIPSIS) + 1].rpartition(" ")[0] or text[: longest - len(ELLIPSIS)]
    return words.rstrip(" ,;:") + ELLIPSIS


def _text(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(plain_text(item) for item in value)
    return " ".join(value["text"].split()) if isinstance(value, dict) else plain_text(value)
