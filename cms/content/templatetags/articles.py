"""Shows an article in a template exactly as the API delivers it."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from cms.content.languages import direction
from cms.content.models import TextPage
from cms.content.placeholders.filling import Filling, filling
from cms.content.placeholders.places import placeholders_of
from cms.content.placeholders.wording import placeholder_wording
from cms.content.rendering import NOWHERE, RenderedBlock, fill_body, link_body, render_body
from cms.content.rendering.files import FILES_FOR_EDITORS, guarded
from cms.content.uploads import files_of

register = template.Library()


@register.filter
def rendered_body(page: TextPage) -> list[RenderedBlock]:
    """Return the rendered blocks of a draft, with its placeholders filled in; its files as they are now.

    Links lead nowhere.
    """
    stored: list[dict[str, Any]] = page.body.get_prep_value()
    linked = link_body(render_body({"body": stored, **files_of(page.body)}), lambda _article: NOWHERE)
    return fill_body(linked, _filling(page))


@register.filter
def for_editors(html: str) -> SafeString:
    """Return sanitised HTML in which files are at the address that guards them for editors."""
    return mark_safe(guarded(html, FILES_FOR_EDITORS))  # noqa: S308 - sanitised when it was rendered


@register.filter
def filled_summary(page: TextPage) -> str:
    """Return the summary of a page, with its placeholders filled in."""
    return _filling(page).text(page.summary)


def _filling(page: TextPage) -> Filling:
    language = page.locale.language_code
    return filling(placeholder_wording(placeholders_of(page), language), direction=direction(language))
