"""For ways that are there for some kinds of text alone."""

from typing import Any

import pytest

from tests import factories

CHANGED = "public, with a changed draft"


def only(*kinds: str) -> Any:
    """Try the way on these kinds of text; on an article that was never approved as well, if on articles."""
    texts = [("article", "never approved")] if "article" in kinds else []
    texts += [(kind, CHANGED) for kind in kinds]
    return pytest.mark.parametrize("page", texts, indirect=True, ids=", ".join)


def english_tree(page: Any) -> None:
    """Make the place that a translation of this page goes to."""
    dutch, index = factories.article_index(), factories.article_index("en")
    type(index).objects.filter(pk=index.pk).update(translation_key=dutch.translation_key)
    if page.get_parent().pk != dutch.pk:
        page.get_parent().specific.copy_for_translation(factories.locale("en"))
