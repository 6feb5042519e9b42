"""Make the tables: `python -m tests.bench.corpus tables`; fill them: `python -m tests.bench.corpus ARTICLES`.

There are 150 regions, with a form of their own of some articles, and four lines in the feed for each text.
The first articles are real pages that were approved and published; the others are copies of their documents,
each with an approval of its own.
"""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

from __future__ import annotations

import hashlib
import json
import sys
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import django
from django.core.management import call_command

if TYPE_CHECKING:
    from api.models import Document
    from cms.content.models import ArticlePage

LANGUAGES = ("nl", "nl-x-simple", "en")
REAL = 20
REGION = "PO2601"
BATCH = 1000
LINKS = 3
REGIONS = 150
SUPPLEMENTED = 500  # of so many articles, each region has its own form of one
TIMES_PUBLISHED = 4


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
    from django.db import connection, transaction
    from wagtail.models import Site

    from tests import factories

    pages: list[ArticlePage] = []
    for number in range(REAL):
        pages.append(factories.article(title=f"Zorgplicht {number}", body=body(pages[-LINKS:])))
        factories.publish_approved(pages[-1])
        if number % 2:  # a region adds to every second one
            factories.publish_approved(factories.supplement(pages[-1], REGION))
    Site.objects.update(root_page=factories.article_index())
    codes = regions()
    copies = [
        (language, number, uuid4(), "")
        for number in range(articles)
        for language in LANGUAGES
        if number >= REAL or language != "nl"
    ]
    copies += [
        ("nl", number, article, code)
        for language, number, article, _national in copies
        if language == "nl" and number % SUPPLEMENTED == SUPPLEMENTED - 1
        for code in codes
    ]
    words: dict[str, set[str]] = {}
    with transaction.atomic():
        for start in range(0, len(copies), BATCH):
            copy(copies[start : start + BATCH], words)
        index_words(words)
    with connection.cursor() as cursor:
        # a database that runs for a day has looked at its tables by itself
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def regions() -> list[str]:
    """Make the regions, each with its support point, and return their codes."""
    from cms.regions.models import Region
    from tests import factories

    codes = [f"{('PO', 'VO')[number % 2]}{number:04}" for number in range(1, REGIONS + 1)]
    known = set(Region.objects.values_list("code", flat=True))
    for code in codes:
        if code not in known:
            factories.region(code)
    return codes


Copy = tuple[str, int, UUID, str]  # language, number, article, region


def copy(texts: list[Copy], words: dict[str, set[str]]) -> None:
    """Make a document, its approval, its labels and its lines in the feed for each text."""
    from api.models import Change, Document, DocumentLabel, FeedPosition
    from workflows.models import Approval, FrozenText

    model = Document.objects.filter(region="").select_related("approval").order_by("pk")[0]
    full, brief = bytes(model.full), bytes(model.brief)
    shown = json.loads(full)
    frozen, approvals, documents, changes = [], [], [], []
    position = FeedPosition.objects.get()
    for language, number, article, region in texts:
        slug = f"kopie-{number}"
        own = {"id": article, "slug": slug, "language": language, "requestedLanguage": language}
        changed = [(f'"{name}":"{shown[name]}"', f'"{name}":"{value}"') for name, value in own.items()]
        mine = replaced(full, changed)
        digest = hashlib.sha256(mine + region.encode()).hexdigest()
        frozen.append(FrozenText(article=article, language=language, digest=digest, content={"title": slug}))
        approvals.append(Approval(text=frozen[-1], kind="panels", panels=model.approval.panels))
        fields = {"kind": "article", "article": article, "language": language, "region": region}
        documents.append(
            Document(
                **fields,
                slug=slug,
                title=slug,
                version=TIMES_PUBLISHED,
                etag=digest[:32],
                approval=approvals[-1],
                full=mine,
                brief=replaced(brief, changed),
                published_at=model.published_at,
                updated_at=model.updated_at,
            )
        )
    for version in range(1, TIMES_PUBLISHED + 1):
        for document in documents:
            position.last += 1
            changes.append(
                Change(
                    kind="article",
                    article=document.article,
                    language=document.language,
                    region=document.region,
                    version=version,
                    etag=document.etag,
                    sequence=position.last,
                    type="published",
                )
            )
    FrozenText.objects.bulk_create(frozen)
    Approval.objects.bulk_create(approvals)
    Document.objects.bulk_create(documents)
    DocumentLabel.objects.bulk_create(
        DocumentLabel(document=document, name="audience", value="parents") for document in documents
    )
    Change.objects.bulk_create(changes)
    position.save()
    index(documents, texts, words)


def replaced(stored: bytes, changed: list[tuple[str, str]]) -> bytes:
    """Return stored bytes with other values of their first fields."""
    for before, after in changed:
        stored = stored.replace(before.encode(), after.encode(), 1)
    return stored


def index(documents: list[Document], texts: list[Copy], words: dict[str, set[str]]) -> None:
    """Make the copies findable by the words of the text and by two of their own."""
    from api.documents.searchable import searchable
    from api.models import SearchEntry
    from api.queries.search.tokens import title_mark

    made, entries = {}, []
    shown = json.loads(bytes(documents[0].full))
    for document, (language, number, _article, region) in zip(documents, texts, strict=True):
        if (language, region) not in made:
            made[language, region] = searchable(
                {**shown, "language": language}, kind="article", region=region
            )
        found, own = made[language, region], [f"vervoer{number}", f"onderwerp{number % 100}"]
        words.setdefault(language.partition("-")[0], set()).update(own)
        entries.append(
            SearchEntry(
                document=document,
                title=f" kopie {own[0]} ",
                summary=found.summary,
                often=found.often,
                words=f"{found.words}{' '.join(own)} {title_mark('kopie')} {title_mark(own[0])} ",
            )
        )
    SearchEntry.objects.bulk_create(entries)


def index_words(words: dict[str, set[str]]) -> None:
    """Make the words known, with how they sound."""
    from api.models import SearchVariant, SearchWord
    from cms.content.words.misspelling import phonetic_key, shortened

    new = SearchWord.objects.bulk_create(
        (
            SearchWord(language=language, word=word, documents=1)
            for language, found in words.items()
            for word in sorted(found)
        ),
        batch_size=BATCH,
    )
    SearchVariant.objects.bulk_create(
        (
            SearchVariant(word=word, variant=variant)
            for word in new
            for variant in shortened(phonetic_key(word.word, word.language), 1)
        ),
        batch_size=10 * BATCH,
    )


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "tables":
        call_command("migrate", verbosity=0)
    else:
        fill(int(sys.argv[1]))
