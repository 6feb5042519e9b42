"""Shows an article in a template exactly as it is delivered."""

from typing import Any

from django import template

from cms.content.models import TextPage
from cms.content.rendering import RenderedBlock, render_body

register = template.Library()


@register.filter
def rendered_body(page: TextPage) -> list[RenderedBlock]:
    """Return the rendered blocks of a page."""
    stored: list[dict[str, Any]] = page.body.get_prep_value()
    return render_body(stored)
