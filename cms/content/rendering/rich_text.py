"""Renders rich text as HTML that is safe for any site, whatever was stored."""

import re
from html import unescape
from typing import Final

import nh3
from wagtail.rich_text import expand_db_html

TAGS: Final = {"p", "br", "b", "strong", "i", "em", "a", "ul", "ol", "li", "bdi"}
ATTRIBUTES: Final = {"a": {"href"}}
DIRECTIONS: Final = {"bdi": {"dir": {"ltr", "rtl", "auto"}}}
#: the last one is for links between articles: `linked.py` gives them their target, or takes them away
SCHEMES: Final = {"http", "https", "mailto", "tel", "article"}
DROPPED_WITH_CONTENT: Final = {"script", "style"}
LINE_END: Final = re.compile(r"</(?:p|li|h[1-6])>|<br")


def rich_text_html(stored: str) -> str:
    """Return sanitised HTML, without scripts, styles and unknown elements; links keep only their URL.

    A link to an article has its id in the place of a URL.
    """
    return nh3.clean(
        expand_db_html(stored),
        tags=TAGS,
        attributes=ATTRIBUTES,
        tag_attribute_values=DIRECTIONS,
        url_schemes=SCHEMES,
        clean_content_tags=DROPPED_WITH_CONTENT,
        link_rel=None,
    )


def plain_text(html: str) -> str:
    """Return what a reader sees of some HTML, as one line of text."""
    spaced = LINE_END.sub(r" \g<0>", html)
    return " ".join(unescape(nh3.clean(spaced, tags=set(), clean_content_tags=DROPPED_WITH_CONTENT)).split())
