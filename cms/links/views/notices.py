"""Says on the page of a public text which of its links ask for attention."""

from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import ngettext
from wagtail.admin import messages

from cms.links.queries.uses import asking_on

NAMED: Final = 3
SHOWN: Final = 40


def tell_of_links(request: HttpRequest, page: Any) -> None:
    """Show, above the form of a text, the first links that its editor should look at."""
    if request.method != "GET" or not page.live:
        return
    links = asking_on(page)
    if not links:
        return
    told = ngettext(
        "%(number)s link in the public text asks for attention.",
        "%(number)s links in the public text ask for attention.",
        len(links),
    )
    buttons = [messages.button(reverse("link", args=[link.pk]), _short(link.url)) for link in links[:NAMED]]
    messages.warning(request, told % {"number": len(links)}, buttons=buttons)


def _short(url: str) -> str:
    return Truncator(url.partition("://")[2]).chars(SHOWN)
