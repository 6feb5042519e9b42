"""A record becomes a draft, once; a changed record becomes a new draft of the same article."""

import pytest
from wagtail.models import PageLogEntry

from cms.content.importing.import_lines import Result
from cms.content.models import ArticlePage
from tests import factories
from tests.cms.content.importing.records import load, record, stored

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _trees() -> None:
    factories.article_index("nl")
    factories.article_index("en")


def test_a_new_record_becomes_a_draft_under_the_tree_of_its_language() -> None:
    assert [outcome.result for outcome in load(record(lang="en"))] == [Result.CREATED]
    page = ArticlePage.objects.get()
    assert not page.live
    assert page.get_parent().specific == factories.article_index("en")
    assert page.locale.language_code == "en"
    assert page.slug == "mijn-kind-zit-thuis"
    assert page.revisions.count() == 1


def test_a_second_run_changes_nothing() -> None:
    load(record())
    assert [outcome.result for outcome in load(record())] == [Result.UNCHANGED]
    assert ArticlePage.objects.get().revisions.count() == 1


def test_an_editors_change_survives_a_second_run_with_the_same_record() -> None:
    load(record())
    draft = stored()
    draft.title = "Mijn kind gaat niet naar school"
    draft.save_revision()
    assert [outcome.result for outcome in load(record())] == [Result.UNCHANGED]
    assert stored().title == "Mijn kind gaat niet naar school"


def test_a_changed_record_becomes_a_new_draft_of_the_same_article() -> None:
    load(record())
    assert [outcome.result for outcome in load(record(title="Uw kind zit thuis"))] == [Result.UPDATED]
    page = ArticlePage.objects.get()
    assert page.revisions.count() == 2
    assert stored().title == "Uw kind zit thuis"
    assert PageLogEntry.objects.filter(page=page, action="content.import").count() == 2


def test_a_record_that_says_the_same_in_other_markdown_makes_no_revision() -> None:
    load(record(body="Bel *eerst* de school."))
    assert [outcome.result for outcome in load(record(body="Bel _eerst_ de\nschool."))] == [Result.UNCHANGED]
    assert ArticlePage.objects.get().revisions.count() == 1


def test_what_is_live_stays_as_it_is() -> None:
    load(record())
    page = ArticlePage.objects.get()
    factories.publish_approved(page)
    assert [outcome.result for outcome in load(record(title="Uw kind zit thuis"))] == [Result.UPDATED]
    page.refresh_from_db()
    assert page.live
    assert page.title == "Mijn kind zit thuis"
    assert page.has_unpublished_changes


def test_two_articles_with_one_title_have_each_an_address() -> None:
    load(record(), record(id="thuis-2"))
    assert set(ArticlePage.objects.values_list("slug", flat=True)) == {
        "mijn-kind-zit-thuis",
        "mijn-kind-zit-thuis-1",
    }


def test_a_title_without_latin_letters_gets_its_address_from_the_id() -> None:
    load(record(title="طفلي في المنزل"))
    assert ArticlePage.objects.get().slug == "thuis-1"


def test_records_with_one_translation_key_are_translations_of_each_other() -> None:
    load(
        record(id="a-en", lang="en", translation_key="a"),
        record(id="a-nl", translation_key="a"),
        record(id="b-nl", translation_key="b"),
    )
    assert ArticlePage.objects.get(import_id="a-nl").get_translations().get().specific.import_id == "a-en"
    assert not ArticlePage.objects.get(import_id="b-nl").get_translations().exists()


def test_a_block_that_did_not_change_keeps_its_id() -> None:
    load(record(body="Een.\n\nTwee.\n\nTwee."))
    before = [block.id for block in stored().body]
    load(record(body="Nieuw.\n\nEen.\n\nTwee.\n\nTwee."))
    assert [block.id for block in stored().body][1:] == before
    assert len(set(before)) == 3
