"""Fill an empty database: `python -m tests.bench.corpus ARTICLES`.

The first articles are real pages that were approved and published; the others are copies of their documents,
each with an approval of its own.
"""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

from __future__ import annotations

import hashlib
import json
import sys
from typing import TYPE_CHECKING
from uuid import uuid4

import django
from django.core.management import call_command

if TYPE_CHECKING:
    from api.models import Document
    from cms.content.models import ArticlePage

LANGUAGES = ("nl", "nl-x-simple", "en")
REAL = 20
REGION = "PO2601"
BATCH = 500
LINKS = 3


def body(linked: list[ArticlePage]) -> list[dict[str, object]]:
    """About 600 words in the blocks that editors use, with a link to each of some other articles."""
    from tests import factories

    text = " ".join(factories.SENTENCES)
    blocks: list[tuple[str, object]] = []
    for number in range(1, 7):
        blocks += [
            ("heading", f"Stap {number}: wat u kunt doen"),
            ("paragraph", f"<p>{text} {text}</p><p>En verder: <b>{text}</b></p>"),
        ]
    links = [f'<a linktype="page" id="{page.pk}">{page.title}</a>' for page in linked]
    blocks += [
        ("paragraph", f"<p>Lees ook: {', '.join(links)}.</p>"),
        ("steps", [f"<p>{sentence}</p>" for sentence in factories.SENTENCES]),
        ("question", {"question": "Wat als de school nee zegt?", "answer": f"<p>{text}</p>"}),
        ("callout", {"tone": "tip", "title": "Neem iemand mee", "text": f"<p>{text}</p>"}),
    ]
    return [{"type": kind, "id": str(uuid4()), "value": value} for kind, value in blocks]


def fill(articles: int) -> None:
    """Publish the real articles, and copy them until there are so many, in three languages."""
    from django.db import connection
    from wagtail.models import Site

    from tests import factories

    pages: list[ArticlePage] = []
    for number in range(REAL):
        pages.append(factories.article(title=f"Zorgplicht {number}", body=body(pages[-LINKS:])))
        factories.publish_approved(pages[-1])
        if number % 2:  # a region adds to every second one
            factories.publish_approved(factories.supplement(pages[-1], REGION))
    Site.objects.update(root_page=factories.article_index())
    copies = [
        (language, number)
        for number in range(articles)
        for language in LANGUAGES
        if number >= REAL or language != "nl"
    ]
    for start in range(0, len(copies), BATCH):
        copy(copies[start : start + BATCH])
    with connection.cursor() as cursor:
        # a database that runs for a day has looked at its tables by itself
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def copy(texts: list[tuple[str, int]]) -> None:
    """Make a document, its approval, its labels and its line in the feed for each text."""
    from api.models import Change, Document, DocumentLabel, FeedPosition
    from workflows.models import Approval, FrozenText

    model = Document.objects.filter(region="").select_related("approval").order_by("pk")[0]
    shown = json.loads(bytes(model.full))
    frozen, approvals, documents, changes = [], [], [], []
    position = FeedPosition.objects.get()
    for language, number in texts:
        article = uuid4()
        slug = f"kopie-{number}"
        content = {
            **shown,
            "id": str(article),
            "slug": slug,
            "language": language,
            "requestedLanguage": language,
        }
        full = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        brief = json.dumps({**content, "body": None}, ensure_ascii=False, separators=(",", ":")).encode()
        digest = hashlib.sha256(full).hexdigest()
        frozen.append(FrozenText(article=article, language=language, digest=digest, content={"title": slug}))
        approvals.append(Approval(text=frozen[-1], kind="panels", panels=model.approval.panels))
        position.last += 1
        fields = {
            "kind": "article",
            "article": article,
            "language": language,
            "version": 1,
            "etag": digest[:32],
        }
        documents.append(
            Document(
                **fields,
                slug=slug,
                title=slug,
                approval=approvals[-1],
                full=full,
                brief=brief,
                published_at=model.published_at,
                updated_at=model.updated_at,
            )
        )
        changes.append(Change(**fields, sequence=position.last, type="published"))
    FrozenText.objects.bulk_create(frozen)
    Approval.objects.bulk_create(approvals)
    Document.objects.bulk_create(documents)
    DocumentLabel.objects.bulk_create(
        DocumentLabel(document=document, name="audience", value="parents") for document in documents
    )
    Change.objects.bulk_create(changes)
    position.save()
    index(documents, texts)


def index(documents: list[Document], texts: list[tuple[str, int]]) -> None:
    """Make the copies findable by the words of the text and by two of their own."""
    from api.documents.searchable import searchable
    from api.models import SearchEntry, SearchVariant, SearchWord
    from cms.content.misspelling import shortened, sound

    made = {}
    for language in LANGUAGES:
        shown = {**json.loads(bytes(documents[0].full)), "language": language}
        made[language] = searchable(shown, kind="article", region="")
    entries, words = [], set()
    for document, (language, number) in zip(documents, texts, strict=True):
        found, own = made[language], [f"vervoer{number}", f"onderwerp{number % 100}"]
        words |= {(language.partition("-")[0], word) for word in own}
        entries.append(
            SearchEntry(
                document=document,
                title=f" kopie {own[0]} ",
                summary=found.summary,
                often=found.often,
                words=f"{found.words}{' '.join(own)} ",
            )
        )
    SearchEntry.objects.bulk_create(entries)
    known = set(SearchWord.objects.values_list("language", "word"))
    new = SearchWord.objects.bulk_create(
        SearchWord(language=language, word=word, documents=1) for language, word in words - known
    )
    SearchVariant.objects.bulk_create(
        SearchVariant(word=word, variant=variant)
        for word in new
        for variant in shortened(sound(word.word, word.language), 1)
    )


if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    fill(int(sys.argv[1]))
