"""Renders blocks of text. Each function takes a block's value and returns its rendered parts."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from cms.content.rendering.rich_text import rich_text_html

Parts = dict[str, Any]


def render_heading(value: str) -> Parts:
    """A heading below the title of the article."""
    return {"text": value, "html": format_html("<h2>{}</h2>", value)}


def render_paragraph(value: Any) -> Parts:
    """Running text."""
    return {"html": rich_text_html(value.source)}


def render_steps(value: Any) -> Parts:
    """Numbered steps."""
    return _items(value, "ol")


def render_checklist(value: Any) -> Parts:
    """Things to tick off."""
    return _items(value, "ul")


def render_callout(value: Any) -> Parts:
    """A remark that stands out."""
    text = rich_text_html(value["text"].source)
    title = format_html("<p><strong>{}</strong></p>", value["title"]) if value["title"] else ""
    html = format_html('<aside class="callout callout-{}">{}{}</aside>', value["tone"], title, _safe(text))
    return {"tone": value["tone"], "title": value["title"], "text": text, "html": html}


def render_question(value: Any) -> Parts:
    """A question with its answer."""
    answer = rich_text_html(value["answer"].source)
    html = format_html("<h3>{}</h3>{}", value["question"], _safe(answer))
    return {"question": value["question"], "answer": answer, "html": html}


def render_quote(value: Any) -> Parts:
    """An experience in somebody's own words."""
    html = format_html(
        "<figure><blockquote><p>{}</p></blockquote><figcaption>{}</figcaption></figure>",
        value["text"],
        value["person"],
    )
    return {"text": value["text"], "person": value["person"], "html": html}


def render_help(value: Any) -> Parts:
    """The place of the support point: a sentence, and an empty element for the site to fill."""
    intro = format_html("<p>{}</p>", value["intro"]) if value["intro"] else ""
    return {"intro": value["intro"], "html": format_html('{}<div data-slot="help"></div>', intro)}


def _items(value: Any, tag: str) -> Parts:
    items = [_without_paragraph(rich_text_html(item.source)) for item in value]
    lines = format_html_join("", "<li>{}</li>", ((_safe(item),) for item in items))
    return {
        "items": [{"html": item} for item in items],
        "html": format_html("<{0}>{1}</{0}>", _safe(tag), lines),
    }


def _without_paragraph(html: str) -> str:
    """Remove the paragraph tags around an item that consists of one paragraph."""
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return html if "<p>" in inner or len(inner) != len(html) - len("<p></p>") else inner


def _safe(html: str) -> str:
    return mark_safe(html)  # noqa: S308 - sanitised by rich_text_html, or a tag of this module
