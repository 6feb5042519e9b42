"""Stored results: made when a draft is saved, renewed when a word list changes."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks import default_task_backend
from wagtail.models import Revision

from cms.content import tasks
from cms.content.actions.score_article import score_article
from cms.content.models import ArticleReadability, GlossaryTerm, HardWord
from tests import factories

pytestmark = pytest.mark.django_db
LONG = "De school kijkt samen met u en met uw kind en met de leraar welke hulp er op deze school nodig is."


def stale() -> list[str]:
    return sorted(ArticleReadability.objects.filter(stale=True).values_list("title", flat=True))


def test_saving_a_draft_keeps_its_result(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        page = factories.article(body=factories.body(LONG))
    kept = ArticleReadability.objects.get(page=page)
    assert kept.hardest == [LONG]
    assert (kept.title, kept.level, kept.stale) == (page.title, None, False)
    page.title = "Anders"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision()
    assert ArticleReadability.objects.get(page=page).title == "Anders"


def test_a_page_that_is_gone_before_the_task_runs_is_no_error() -> None:
    tasks.score_saved_article.call(0)


def test_a_change_renews_only_the_texts_with_that_word(django_capture_on_commit_callbacks) -> None:
    with_word = factories.article(title="Met", summary="De Gremia beslissen.")
    without = factories.article(title="Zonder")
    for page in (with_word, without):
        score_article(page=page)
    with django_capture_on_commit_callbacks() as callbacks:
        HardWord.objects.create(term="gremium", alternatives="groep")
    assert stale() == ["Met"]
    for callback in callbacks:
        callback()
    assert stale() == []


def test_a_renamed_and_a_deleted_word_and_a_group_of_words_count_too() -> None:
    for title, summary in (
        ("Een", "Zij participeren."),
        ("Twee", "Ten aanzien van de school."),
        ("Drie", "x"),
    ):
        score_article(page=factories.article(title=title, summary=summary))
    word = HardWord.objects.create(term="participeren")
    ArticleReadability.objects.update(stale=False)
    word.term = "ten aanzien van"
    word.save()
    assert stale() == ["Een", "Twee"]
    ArticleReadability.objects.update(stale=False)
    word.delete()
    assert stale() == ["Twee"]
    GlossaryTerm.objects.create(term="participeren", explanation="…", locale=factories.locale())
    assert stale() == ["Een", "Twee"]


def test_a_save_marks_with_one_update_however_many_articles_and_does_one_batch(
    monkeypatch, django_capture_on_commit_callbacks
) -> None:
    for _ in range(5):
        score_article(page=factories.article(summary="Conform de wet."))
    monkeypatch.setattr(tasks, "BATCH", 2)
    with CaptureQueriesContext(connection) as queries, django_capture_on_commit_callbacks() as callbacks:
        HardWord.objects.create(term="conform", alternatives="volgens")
    updates = [
        query for query in queries if "UPDATE" in query["sql"] and "articlereadability" in query["sql"]
    ]
    assert len(updates) == 1
    for callback in callbacks:
        callback()
    assert len(stale()) == 3
    call_command("rescore_readability", verbosity=0)
    assert stale() == []


def test_the_command_makes_what_is_missing_and_renews_all_when_asked(capsys) -> None:
    factories.article()
    call_command("rescore_readability")
    call_command("rescore_readability", all=True)
    assert capsys.readouterr().out.split("\n")[:2] == [
        "Reports renewed: 0; made: 1.",
        "Reports renewed: 1; made: 0.",
    ]


def test_with_a_worker_the_next_batch_is_asked_for(settings, monkeypatch) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    for _ in range(3):
        score_article(page=factories.article())
    ArticleReadability.objects.update(stale=True)
    monkeypatch.setattr(tasks, "BATCH", 2)
    for _ in range(2):
        tasks.rescore_stale_articles.call()
    asked = [result for result in default_task_backend.results if result.task == tasks.rescore_stale_articles]
    assert len(asked) == 1
    assert stale() == []


def test_a_text_that_cannot_be_read_stops_no_other() -> None:
    pages = [factories.article() for _ in range(3)]
    for page in pages:
        page.save_revision()
        score_article(page=page)
    Revision.objects.filter(pk=pages[0].latest_revision_id).update(content={})
    with pytest.raises(CommandError, match="1 reports could not be made; the others are"):
        call_command("rescore_readability", all=True)
    assert list(ArticleReadability.objects.filter(stale=True).values_list("page_id", flat=True)) == [
        pages[0].pk
    ]
