"""Where a term of the glossary is explained."""

from collections.abc import Iterator
from typing import Any

from cms.content.models import GlossaryTerm
from cms.content.text_pages import text_page
from cms.content.uses import Use, used_by_texts
from cms.users.models import User
from workflows.queries.uses.in_force import approvals_in_force, use_of_approval


def term_uses(instance: Any, user: User | None) -> Iterator[Use]:
    """Yield every approved text in which readers read this explanation: sites show it there."""
    if not isinstance(instance, GlossaryTerm):
        return
    wanted = (str(instance.translation_key), instance.locale.language_code)
    for (article, language), pk, title, terms in approvals_in_force("terms"):
        read: Any = terms
        if wanted in {(term["id"], term["language"]) for term in read}:
            page = text_page(article, language)
            yield from used_by_texts([page], user) if page else [use_of_approval(pk, title, user)]
