"""Says what goes on as it is before a term of the glossary is deleted."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.content.models import GlossaryTerm
from cms.content.uses import Use
from workflows.queries.uses.terms import texts_with_term


def tell_of_deleted_terms(request: HttpRequest, instances: Sequence[Any]) -> None:
    """Name the public texts that keep the explanation their readers read; nothing is refused."""
    user: Any = request.user
    for term in instances if request.method == "GET" else ():
        if isinstance(term, GlossaryTerm) and (uses := list(texts_with_term(term, user))):
            sentence = _(
                "Sites go on explaining “%(term)s” in these texts, as readers approved it. When you delete "
                "it, the next version of these texts has no explanation of it: %(texts)s"
            )
            places = ", ".join(_named(use) for use in uses)
            buttons = [messages.button(use.url, use.title) for use in uses if use.url]
            messages.info(request, sentence % {"term": term, "texts": places}, buttons=buttons)


def _named(use: Use) -> str:
    return f"“{use.title}”" if use.title else f"{use.what}: {use.count}"
