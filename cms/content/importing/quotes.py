"""Block quotes as the experience of somebody."""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from markdown_it.tree import SyntaxTreeNode

from cms.content.enums import Audience
from cms.content.importing.rich_text import rich_parts
from cms.content.rendering.rich_text import plain_text

TEXT_LENGTH = 2000
PERSON_LENGTH = 160
DASHES = ("— ", "– ", "-- ")


def speaker_of(audience: tuple[str, ...], language: str) -> str:
    """Return who speaks in a quote that names nobody, in the language of the text, never with a name."""
    with translation.override(language):
        words = {
            Audience.PARENTS.value: _("A parent"),
            Audience.YOUTH.value: _("A young person"),
            Audience.CHILDREN.value: _("A child"),
            Audience.PROFESSIONALS.value: _("A professional"),
        }
    return next((words[name] for name in words if name in audience), "")


def quote(node: SyntaxTreeNode, speaker: str) -> list[tuple[str, Any]]:
    """Return the quote as a block, or nothing when it does not fit one.

    A last line that begins with a dash says who speaks.
    """
    parts = [part for child in node.children for part in rich_parts(child)]
    paragraphs = [text for part in parts if (text := plain_text(part))]
    person = speaker
    if len(paragraphs) > 1 and paragraphs[-1].startswith(DASHES):
        person = paragraphs.pop().lstrip("—–- ")
    text = "\n\n".join(paragraphs)
    if not text or len(text) > TEXT_LENGTH or not 0 < len(person) <= PERSON_LENGTH:
        return []
    return [("quote", {"text": text, "person": person})]
