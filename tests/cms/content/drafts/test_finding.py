"""A search in the admin finds every word of the newest draft, in any form and misspelled."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Revision

from cms.content.drafts.matches import matches
from cms.content.models import ArticlePage, DraftEntry, DraftWord
from tests import factories

pytestmark = pytest.mark.django_db


def found(search: str) -> list[str]:
    """The titles that a search finds, those with the words in their title first."""
    drafts, meant = DraftEntry.objects.order_by("title"), matches(search)
    titled = [entry.title for entry in drafts.filter(meant.titled)]
    return titled + [entry.title for entry in drafts.filter(meant.any) if entry.title not in titled]


@pytest.fixture
def transport() -> ArticlePage:
    return factories.article(
        title="Leerlingenvervoer",
        slug="leerlingenvervoer",
        body=factories.body("U kunt bezwaar maken bij de gemeente.", "De scholen helpen u daarbij."),
        sources=[{"type": "source", "value": {"title": "Modelverordening", "url": ""}}],
    )


@pytest.fixture(autouse=True)
def other() -> ArticlePage:
    return factories.article(title="Zorgplicht", slug="zorgplicht", summary="Over het vervoer van spullen.")


@pytest.mark.parametrize(
    "search",
    [
        "bezwaar",  # in the body
        "bezwaren",  # in another form
        "school gemeentes",  # two words, both in another form
        "beswaar",  # misspelled
        "modelverordening",  # in a source
        "leerlingen",  # the beginning of a word
        "LEERLINGENVERVOER",
    ],
)
def test_it_finds_the_words_of_a_draft(transport: ArticlePage, search: str) -> None:
    assert found(search) == ["Leerlingenvervoer"]


def test_all_words_must_be_there(transport: ArticlePage) -> None:
    assert found("bezwaar zorgplicht") == []


@pytest.mark.parametrize("search", ["", "  ", "de", "...", "%", "_", "'\"\\", "x" * 3000])
def test_what_names_nothing_finds_nothing(transport: ArticlePage, search: str) -> None:
    assert "Leerlingenvervoer" not in found(search) or search == "de"


def test_it_finds_the_newest_draft_and_not_what_it_said_before(transport: ArticlePage) -> None:
    transport.summary = "Over de taxi."
    transport.body = factories.body("Bel de gemeente.")
    transport.save_revision()
    assert found("taxi") == ["Leerlingenvervoer"]
    assert found("bezwaar") == []


def test_a_text_is_named_by_its_id_its_page_and_its_addresses(transport: ArticlePage) -> None:
    key, page = transport.translation_key, transport.pk
    names: list[Any] = [
        key,
        key.hex,
        f"https://api.example.org/api/v1/articles/{key}?language=nl",
        page,
        f"/admin/pages/{page}/edit/",
        "leerlingenvervoer",
        "https://swv.example.org/wat/leerlingenvervoer/",
        "/api/v1/articles?slug=leerlingenvervoer",
    ]
    assert [found(str(name)) for name in names] == [["Leerlingenvervoer"]] * len(names)


def test_a_title_comes_first(transport: ArticlePage) -> None:
    factories.article(title="Vervoer", slug="vervoer")
    assert found("vervoer") == ["Vervoer", "Zorgplicht"]


def test_of_a_deleted_text_nothing_is_left_but_words_until_the_next_indexing(transport: ArticlePage) -> None:
    transport.delete()
    assert found("bezwaar") == []
    assert DraftWord.objects.filter(word__startswith="bezwa").exists()
    call_command("index_drafts")
    assert not DraftWord.objects.filter(word__startswith="bezwa").exists()
    assert found("zorgplicht") == ["Zorgplicht"]


def test_indexing_makes_what_is_missing(transport: ArticlePage) -> None:
    DraftEntry.objects.all().delete()
    DraftWord.objects.all().delete()
    call_command("index_drafts")
    assert found("beswaar") == ["Leerlingenvervoer"]


def test_a_draft_that_cannot_be_read_stops_no_other(transport: ArticlePage) -> None:
    broken = factories.article()
    broken.save_revision()
    Revision.objects.filter(pk=broken.latest_revision_id).update(content={})
    DraftEntry.objects.all().delete()
    with pytest.raises(CommandError, match="1 drafts could not be indexed; the others are"):
        call_command("index_drafts")
    assert found("beswaar") == ["Leerlingenvervoer"]
