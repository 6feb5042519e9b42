"""The texts of the demonstration, one per file."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import yaml

from cms.demo.loading.blocks import FileBlock, stored_body
from workflows.rules.questions import KEY_PREFIX

FOLDER = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Responses:
    """Readers' responses to a text: remarks, summaries in their own words, and answers to key questions.

    `answers` are keyed by question, then by panel (its kind, or its language for a translation), one for each
    reader: what they say (`says`) or quote (`finds`), and the `score` it gets.
    """

    remarks: list[dict[str, str]]
    own_words: list[str]
    answers: dict[str, dict[str, list[dict[str, str]]]]


@dataclass(frozen=True)
class DemoChange:
    """An editor's change to a public text after a round, and the readers' responses to it."""

    replies: list[dict[str, str]]
    body: dict[int, FileBlock]
    responses: Responses


@dataclass(frozen=True)
class DemoText:
    """A text: its fields, its state, and its wording in each language.

    `reading` are the languages in which it is still being read, `voices` those in which it is read aloud. For
    a region's text or a story, `article` is the slug of the national article to which it belongs, and `after`
    the index of the block before it.
    """

    slug: str
    state: str
    fields: dict[str, Any]
    topics: list[str]
    texts: dict[str, dict[str, Any]]
    responses: Responses
    reading: list[str] = field(default_factory=list)
    voices: list[str] = field(default_factory=list)
    change: DemoChange | None = None
    kind: str = "article"
    region: str = ""
    article: str = ""
    after: int | None = None
    consent: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> UUID:
        """The translation key: stable, even when the slug is changed later."""
        return uuid5(NAMESPACE_URL, f"demonstration/{self.region}/{self.slug}")

    def text_fields(self, language: str) -> dict[str, Any]:
        """Return title, summary, body and key questions in a language."""
        text = self.texts[language]
        questions = self.fields.get("key_questions", [])
        translated = text.get("key_questions", [question["value"] for question in questions])
        return {
            "title": text["title"],
            "summary": text.get("summary", ""),
            "body": stored_body(self.slug, text["body"]),
            "key_questions": [
                {**question, "value": {**question["value"], **value}}
                for question, value in zip(questions, translated, strict=True)
            ],
        }


def read_texts(folder: str) -> list[DemoText]:
    """Return all texts in a folder, ordered by file name."""
    return [_read(path) for path in sorted((FOLDER / folder).glob("*.yaml"))]


def _read(path: Path) -> DemoText:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    questions = data.get("key_questions", [])
    optional = ("kind", "region", "article", "after", "consent", "reading", "voices")
    return DemoText(
        slug=data["slug"],
        state=data["state"],
        fields={
            **{name: data[name] for name in ("audience", "sectors", "valid_until") if name in data},
            "sources": [_source(source) for source in data.get("sources", [])],
            "key_questions": [
                _key_question(data["slug"], index, question) for index, question in enumerate(questions)
            ],
        },
        topics=data.get("topics", []),
        texts=data["texts"],
        responses=_responses(data, [question.get("answers", {}) for question in questions]),
        change=_change(data),
        **{name: data[name] for name in optional if name in data},
    )


def _change(data: dict[str, Any]) -> DemoChange | None:
    change = data.get("change")
    if not change:
        return None
    responses = _responses({"slug": data["slug"], **change}, change.get("answers", []))
    return DemoChange(change["replies"], change["body"], responses)


def _responses(data: dict[str, Any], answers: list[dict[str, list[dict[str, str]]]]) -> Responses:
    by_key = {f"{KEY_PREFIX}{_key_id(data['slug'], index)}": item for index, item in enumerate(answers)}
    return Responses(data.get("remarks", []), data.get("own_words", []), by_key)


def _source(source: dict[str, Any]) -> dict[str, Any]:
    return {"type": "source", "value": {**source, "consulted_on": source["consulted_on"].isoformat()}}


def _key_question(slug: str, index: int, question: dict[str, Any]) -> dict[str, Any]:
    value = {"question": question["question"], "question_for_youth": question.get("for_youth", "")}
    return {"type": question["kind"], "id": _key_id(slug, index), "value": value}


def _key_id(slug: str, index: int) -> str:
    return str(uuid5(NAMESPACE_URL, f"{slug}/key/{index}"))
