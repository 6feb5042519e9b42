"""Stored rich text: its texts as they are kept, its links without tracking. Pure.

Everything else stays as it is, sign for sign: the digest of a text follows from it.
"""

import re
from html import escape, unescape
from typing import Final

from cms.keeping.addresses import without_tracking
from cms.text import kept

_TAG: Final = re.compile("<[^<>]*>")
_LINK: Final = re.compile(r"""(\shref=)"([^"]*)\"""")


def kept_html(html: str) -> str:
    """Return rich text as it is stored. `html` is what the editor, or wagtail-localize, made."""
    parts, end = [], 0
    for tag in _TAG.finditer(html):
        parts += [_kept_run(html[end : tag.start()]), _kept_tag(tag.group())]
        end = tag.end()
    return "".join([*parts, _kept_run(html[end:])])


def _kept_run(run: str) -> str:
    text = unescape(run) if "&" in run else run
    clean = kept(text)
    return run if clean == text else escape(clean, quote=False)


def _kept_tag(tag: str) -> str:
    if not tag.startswith("<a "):
        return tag
    return _LINK.sub(
        lambda link: link[0] if (url := _kept_url(link[2])) is None else f'{link[1]}"{url}"', tag
    )


def _kept_url(value: str) -> str | None:
    """Return the value of an attribute with this address without tracking; None when it had none."""
    url = unescape(value)
    clean = without_tracking(url)
    return None if clean == url else escape(clean)
