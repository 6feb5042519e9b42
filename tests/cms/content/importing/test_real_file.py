"""The real articles, when they are at hand. They are no part of this repository."""

import pytest

from cms.content.importing.import_lines import Result, import_lines
from cms.content.importing.lines import numbered_lines
from cms.content.meaning.snapshot import article_snapshot
from cms.content.models import ArticlePage
from cms.content.rendering import render_body
from tests import factories
from tests.field_data import FOLDER, needs

FILE = FOLDER / "articles.jsonl"
pytestmark = [pytest.mark.django_db, needs(FILE.name)]


def test_all_of_it_is_loaded_and_can_be_read() -> None:
    factories.article_index("nl")
    factories.article_index("en")
    first = list(import_lines(numbered_lines(FILE)))
    assert {outcome.result for outcome in first} == {Result.CREATED}
    assert {outcome.result for outcome in import_lines(numbered_lines(FILE))} == {Result.UNCHANGED}
    pages = ArticlePage.objects.all()
    assert len(pages) == len(first)
    assert not any(page.live for page in pages)
    for page in pages:
        assert page.revisions.count() == 1
        assert all(block["html"] for block in render_body(article_snapshot(page)))
    for english in pages.filter(locale__language_code="en"):
        assert english.get_translations().count() == 1
