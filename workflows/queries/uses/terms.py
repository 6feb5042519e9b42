"""In which texts readers read the explanation of a term."""

from collections.abc import Iterator
from typing import Any

from cms.content.models import GlossaryTerm
from cms.content.text_pages import text_page
from cms.content.uses import Use, used_by_texts
from cms.users.models import User
from workflows.queries.uses.in_force import approvals_in_force, use_of_approval


def term_shown(instance: Any, user: User | None) -> Iterator[Use]:
    """Yield the same for anything that may be a term."""
    if isinstance(instance, GlossaryTerm):
        yield from texts_with_term(instance, user)


def texts_with_term(term: GlossaryTerm, user: User | None) -> Iterator[Use]:
    """Yield every approved text that sites show with this explanation.

    It is frozen with the text: they go on showing it when the term is changed or deleted.
    """
    wanted = (str(term.translation_key), term.locale.language_code)
    for (article, language), pk, title, terms in approvals_in_force("terms"):
        read: Any = terms
        if wanted in {(one["id"], one["language"]) for one in read}:
            page = text_page(article, language)
            yield from used_by_texts([page], user) if page else [use_of_approval(pk, title, user)]
