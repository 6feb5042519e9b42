"""How long the list of texts takes: `python -m tests.bench.texts TEXTS REGIONS` prints seconds a page.

It fills a database with the tables alone: each text is there in seven languages, two thirds of them public,
of which a third is behind; forty are being read. Some words are in most texts, most are in few.
"""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

import random
import sys
from time import perf_counter
from typing import Any
from uuid import uuid4

import django
from django.core.management import call_command

TIMES = 5
OK = 200
WORDS, VOCABULARY = 200, 8000
ROUNDS = 40
PUBLIC, BEHIND = 3, 3
FIRST_PK = 100_000
PAGES = {
    "all": "",
    "a word": "?q=woord77",
    "a word that most texts have": "?q=woord1",
    "a misspelled word": "?q=wordt777",
    "a state": "?state=behind",
    "drafts in one language": "?state=draft&language=ar&owner=nobody",
    "what is on no site": "?state=unseen",
}


def fill(texts: int, regions: int) -> None:
    """Make them from one text for each language."""
    from django.conf import settings

    from cms.regions.actions.ensure_region_pages import ensure_region_pages
    from tests import factories

    for number in range(regions):
        factories.region(f"PO{1000 + number}")
    languages = [code for code, _name in settings.LANGUAGES]
    first = {language: factories.article(language=language) for language in languages}
    ensure_region_pages()
    keys = [uuid4() for _number in range(texts)]
    for place, language in enumerate(languages):
        _add_pages(first[language], keys, FIRST_PK * (place + 1))
    _add_words(languages)
    _add_approvals(languages, keys)
    _begin_rounds([FIRST_PK + number for number in range(1, ROUNDS * PUBLIC, PUBLIC)])


def _add_pages(like: Any, keys: list[Any], pk: int) -> None:
    from django.db import connection
    from wagtail.models import Page

    from cms.content.models import DraftEntry
    from tests.bench.copied_rows import add_copies, row_of

    parent = Page.objects.get(pk=like.get_parent().pk)
    shown = [str(key) if connection.vendor == "postgresql" else key.hex for key in keys]
    page, article = (
        row_of("wagtailcore_page", "id", like.pk),
        row_of("content_articlepage", "page_ptr_id", like.pk),
    )
    entry = row_of("content_draftentry", "page_id", like.pk)
    pks = [pk + number for number in range(len(keys))]
    add_copies(
        "wagtailcore_page",
        page,
        (
            {
                "id": one,
                "translation_key": key,
                "slug": f"tekst-{one}",
                "path": Page._get_path(parent.path, parent.depth + 1, 1000 + number),
                "live": number % PUBLIC != 1,
                "latest_revision_id": None,
            }
            for number, (one, key) in enumerate(zip(pks, shown, strict=True))
        ),
    )
    add_copies("content_articlepage", article, ({"page_ptr_id": one, "import_id": None} for one in pks))
    chance = random.Random(pk)
    words = (_words(chance) for _one in pks)
    add_copies(
        "content_draftentry",
        entry,
        (
            {
                "page_id": one,
                "title": f"Tekst {one}",
                "title_words": f" tekst {text.split()[0]} ",
                "words": text,
            }
            for one, text in zip(pks, words, strict=True)
        ),
    )
    assert DraftEntry.objects.count() >= len(keys)


def _words(chance: random.Random) -> str:
    """Return the words of a text: the second is half as frequent as the first, and so on."""
    found = {int(VOCABULARY ** chance.random()) for _word in range(3 * WORDS)}
    return f" {' '.join(f'woord{number}' for number in sorted(found))} "


def _add_words(languages: list[str]) -> None:
    from cms.content.actions.index_draft import _learn

    for language in {language.partition("-")[0] for language in languages}:
        _learn(language, {f"woord{number}" for number in range(VOCABULARY)})


def _add_approvals(languages: list[str], keys: list[Any]) -> None:
    from workflows.models import Approval, FrozenText, SourceComparison

    public = [key for number, key in enumerate(keys) if number % PUBLIC != 1]
    source: list[Approval] = []
    for language in languages:
        texts = FrozenText.objects.bulk_create(
            FrozenText(article=key, language=language, digest=uuid4().hex, content={"title": "Tekst"})
            for key in public
        )
        own = Approval.objects.bulk_create(Approval(text=text, kind="panels") for text in texts)
        if not source:
            source = own
            continue
        behind = list(zip(own, source, strict=True))[::BEHIND]
        SourceComparison.objects.bulk_create(
            SourceComparison(translation=translation, source=first) for translation, first in behind
        )


def _begin_rounds(pages: list[int]) -> None:
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Page, TaskState, WorkflowState

    from cms.content.models import ArticlePage
    from tests import factories

    workflow = factories.workflow(factories.panel())
    task = workflow.workflow_tasks.get().task
    by = factories.superuser()
    for page in ArticlePage.objects.filter(pk__in=pages):
        state = WorkflowState.objects.create(
            workflow=workflow,
            content_type=page.cached_content_type,
            base_content_type=ContentType.objects.get_for_model(Page),
            object_id=str(page.pk),
            requested_by=by,
        )
        revision = page.save_revision()
        state.current_task_state = TaskState.objects.create(
            workflow_state=state, task=task, revision=revision
        )
        state.save()


def opened(query: str) -> float:
    """Return the seconds in which the page is there, for who may see everything; the best of some."""
    from django.conf import settings
    from django.test import Client

    from cms.users.models import User

    browser = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
    browser.force_login(User.objects.filter(is_superuser=True)[0])
    seconds = []
    for _time in range(TIMES):
        begun = perf_counter()
        answer = browser.get(f"/admin/texts/{query}")
        seconds.append(perf_counter() - begun)
        assert answer.status_code == OK
    return min(seconds)


def main() -> None:
    """Fill and measure."""
    from django.db import connection, transaction

    call_command("collectstatic", interactive=False, verbosity=0)
    with transaction.atomic():
        fill(int(sys.argv[1]), int(sys.argv[2]))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    for query in PAGES.values():
        print(opened(query))  # noqa: T201 - what the bench reads


if __name__ == "__main__":
    django.setup()
    main()
