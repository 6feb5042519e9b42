"""Terms that the glossary explains."""

from uuid import UUID, uuid4

from cms.content.models import GlossaryTerm
from tests.factories.articles import locale


def glossary_term(
    term: str, explanation: str, *, language: str = "nl", key: UUID | None = None
) -> GlossaryTerm:
    """A term in one language; with the key of another one it is the same term."""
    return GlossaryTerm.objects.create(
        term=term, explanation=explanation, locale=locale(language), translation_key=key or uuid4()
    )
