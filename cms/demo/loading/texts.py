"""The articles and topics of the demonstration."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import yaml
from wagtail.models import Locale

from cms.content.models import ArticleIndexPage, ArticlePage, Topic
from cms.demo.loading.blocks import stored_body
from cms.users.models import User

FOLDER = Path(__file__).resolve().parents[1] / "articles"
TOPICS = {
    "rechten": "Rechten en plichten",
    "hulp-op-school": "Hulp op school",
    "overstap": "Naar een andere school",
    "thuiszitten": "Niet naar school",
    "klachten": "Als u het niet eens bent",
    "vervoer": "Vervoer naar school",
    "meepraten": "Meepraten",
}


@dataclass(frozen=True)
class WrittenArticle:
    """An article as it is written down: what it is, how far it is, and its text in each language."""

    slug: str
    state: str
    fields: dict[str, Any]
    topics: list[str]
    texts: dict[str, dict[str, Any]]
    remarks: list[dict[str, str]]
    own_words: list[str]


def written_articles() -> list[WrittenArticle]:
    """Return all articles in the order of their names."""
    return [_read(path) for path in sorted(FOLDER.glob("*.yaml"))]


def load_topics() -> None:
    """Make the topics, in Dutch."""
    for slug, name in TOPICS.items():
        Topic.objects.get_or_create(slug=slug, locale=Locale.get_default(), defaults={"name": name})


def load_draft(written: WrittenArticle, *, tree: ArticleIndexPage, by: User) -> ArticlePage:
    """Return a new draft by this editor."""
    page = ArticlePage(
        slug=written.slug,
        locale=tree.locale,
        live=False,
        owner=by,
        responsible=by,
        **written.fields,
        **text_fields(written, tree.locale.language_code),
    )
    tree.add_child(instance=page)
    page.topics.set(Topic.objects.filter(slug__in=written.topics, locale=tree.locale))
    page.save_revision(user=by)
    page.refresh_from_db()
    return page


def text_fields(written: WrittenArticle, language: str) -> dict[str, Any]:
    """Return title, summary and body in a language."""
    text = written.texts[language]
    return {
        "title": text["title"],
        "summary": text["summary"],
        "body": stored_body(written.slug, text["body"]),
    }


def _read(path: Path) -> WrittenArticle:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    sources = [
        {"type": "source", "value": {**source, "consulted_on": source["consulted_on"].isoformat()}}
        for source in data["sources"]
    ]
    return WrittenArticle(
        slug=data["slug"],
        state=data["state"],
        fields={
            "audience": data["audience"],
            "sectors": data["sectors"],
            "valid_until": data["valid_until"],
            "sources": sources,
            "key_questions": _key_questions(data["slug"], data.get("key_questions", [])),
        },
        topics=data["topics"],
        texts=data["texts"],
        remarks=data.get("remarks", []),
        own_words=data.get("own_words", []),
    )


def _key_questions(slug: str, written: list[dict[str, str]]) -> list[dict[str, Any]]:
    return [
        {
            "type": one["kind"],
            "id": str(uuid5(NAMESPACE_URL, f"{slug}/key/{number}")),
            "value": {"question": one["question"], "question_for_youth": one.get("for_youth", "")},
        }
        for number, one in enumerate(written)
    ]
