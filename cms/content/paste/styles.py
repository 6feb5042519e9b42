"""What the elements and styles of other programs mean."""

import re
from typing import Any, Final

from cms.content.paste.pieces import PieceKind

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS: Final = HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figcaption",
    "figure", "footer", "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "td", "th",
    "tr", "ul",
}  # fmt: skip
DROPPED: Final = frozenset({
    "audio", "base", "button", "canvas", "del", "head", "link", "meta", "noscript", "object", "script",
    "select", "style", "svg", "template", "textarea", "title", "video", "xml",
})  # fmt: skip
_DROPPED_CLASSES: Final = re.compile(
    r"\b(?:mso(?:Del|ocomanchor|ocomtxt|oComOff)|MsoCommentReference|MsoCommentText|TrackChangeDelete\w*"
    r"|CommentStart|CommentHighlightPipe\w*|TrackedChange_deleted|visually-hidden|sr-only"
    r"|EOP|ListMarkerWrappingSpan)\b",
    re.IGNORECASE,
)
_DROPPED_STYLES: Final = re.compile(
    r"display:none|mso-hide:all|visibility:hidden|mso-element:comment|mso-list:ignore"
    r"|mso-special-character:comment"
)
_COMMENT_ANCHORS: Final = ("#_msocom_", "#cmnt", "#_cmnt")
_STYLE: Final = re.compile(r"\s*([:;])\s*")
_BOLD: Final = re.compile(r"(?:^|;)font-weight:(?P<weight>bold\w*|normal|\d+)")
_ITALIC: Final = re.compile(r"(?:^|;)font-style:(?P<style>italic|oblique|normal)")
_PRE: Final = re.compile(r"(?:^|;)white-space:(?:pre|pre-wrap|pre-line|break-spaces)(?:;|$)")
_MSO_LEVEL: Final = re.compile(r"(?:^|;)mso-list:(?!ignore|none)[^;]*?level(?P<level>\d)")
_MSO_HEADING: Final = re.compile(r"\bMso(?:Title|Subtitle|Heading\w*)\b")


def style_of(element: Any) -> str:
    """Return the style of an element as one line without spaces, in lower case."""
    style = element.get("style")
    return _STYLE.sub(r"\1", style.strip().casefold()) if style else ""


def is_dropped(element: Any, tag: str, style: str) -> bool:
    """Whether nothing of this element is part of the text: comments, deletions, what nobody sees."""
    if tag in DROPPED or element.get("hidden") is not None or (style and _DROPPED_STYLES.search(style)):
        return True
    names = element.get("class")
    if names and _DROPPED_CLASSES.search(names):
        return True
    return tag == "a" and (element.get("href") or "").startswith(_COMMENT_ANCHORS)


def bold(tag: str, style: str, *, inherited: bool) -> bool:
    """Whether the text of this element is bold; what its style says goes before its name."""
    if style and (found := _BOLD.search(style)):
        weight = found["weight"]
        return int(weight) >= 600 if weight.isdigit() else weight != "normal"  # noqa: PLR2004 - CSS
    return inherited or tag in {"b", "strong"}


def italic(tag: str, style: str, *, inherited: bool) -> bool:
    """Whether the text of this element is italic."""
    if style and (found := _ITALIC.search(style)):
        return found["style"] != "normal"
    return inherited or tag in {"i", "em"}


def keeps_lines(tag: str, style: str, *, inherited: bool) -> bool:
    """Whether a line feed in the text of this element is a new line."""
    if style and "white-space:" in style:
        return bool(_PRE.search(style))
    return inherited or tag == "pre"


def kind_of(element: Any, tag: str) -> PieceKind:
    """Return what an element that is no item of a list is."""
    names = element.get("class")
    role = element.get("role")
    if tag in HEADINGS or role == "heading" or (names and _MSO_HEADING.search(names)):
        return PieceKind.HEADING
    return PieceKind.PARAGRAPH


def mso_depth(style: str) -> int | None:
    """Return how deep in a list Word shows this paragraph, from 0; None when in none."""
    found = _MSO_LEVEL.search(style) if style else None
    return int(found["level"]) - 1 if found else None
