"""The texts of the demonstration as they are written down, one to a file."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import yaml

from cms.demo.loading.blocks import Written, stored_body
from workflows.rules.questions import KEY_PREFIX

FOLDER = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Said:
    """What readers say of a text: marks, in own words what it is about, and answers to the key questions.

    `answers` are by the key of the question, then by the readers (the kind of their panel, or their language
    when they read a translation), one for each reader: what it `says` or `finds`, and the `score` it gets.
    """

    remarks: list[dict[str, str]]
    own_words: list[str]
    answers: dict[str, dict[str, list[dict[str, str]]]]


@dataclass(frozen=True)
class WrittenChange:
    """What an editor changes in a public text after its readers, and what these say then."""

    replies: list[dict[str, str]]
    body: dict[int, Written]
    said: Said


@dataclass(frozen=True)
class WrittenText:
    """A text: what it is, how far it is, and its words in each language.

    `reading` are the languages in which readers are not done yet. Of a region's text or a story, `article` is
    the slug of the national article that it belongs to, and `after` the number of the block before it.
    """

    slug: str
    state: str
    fields: dict[str, Any]
    topics: list[str]
    texts: dict[str, dict[str, Any]]
    said: Said
    reading: list[str] = field(default_factory=list)
    change: WrittenChange | None = None
    kind: str = "article"
    region: str = ""
    article: str = ""
    after: int | None = None
    consent: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> UUID:
        """The key that all languages of the text share: the same however its slug is changed later."""
        return uuid5(NAMESPACE_URL, f"demonstration/{self.region}/{self.slug}")

    def text_fields(self, language: str) -> dict[str, Any]:
        """Return title, summary, body and key questions in a language."""
        text = self.texts[language]
        questions = self.fields.get("key_questions", [])
        translated = text.get("key_questions", [one["value"] for one in questions])
        return {
            "title": text["title"],
            "summary": text.get("summary", ""),
            "body": stored_body(self.slug, text["body"]),
            "key_questions": [
                {**one, "value": {**one["value"], **value}}
                for one, value in zip(questions, translated, strict=True)
            ],
        }


def written_texts(folder: str) -> list[WrittenText]:
    """Return all texts of a folder in the order of their names."""
    return [_read(path) for path in sorted((FOLDER / folder).glob("*.yaml"))]


def _read(path: Path) -> WrittenText:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    questions = data.get("key_questions", [])
    of_text = ("kind", "region", "article", "after", "consent", "reading")
    return WrittenText(
        slug=data["slug"],
        state=data["state"],
        fields={
            **{name: data[name] for name in ("audience", "sectors", "valid_until") if name in data},
            "sources": [_source(source) for source in data.get("sources", [])],
            "key_questions": [_key_question(data["slug"], *one) for one in enumerate(questions)],
        },
        topics=data.get("topics", []),
        texts=data["texts"],
        said=_said(data, [one.get("answers", {}) for one in questions]),
        change=_change(data),
        **{name: data[name] for name in of_text if name in data},
    )


def _change(data: dict[str, Any]) -> WrittenChange | None:
    change = data.get("change")
    if not change:
        return None
    said = _said({"slug": data["slug"], **change}, change.get("answers", []))
    return WrittenChange(change["replies"], change["body"], said)


def _said(data: dict[str, Any], answers: list[dict[str, list[dict[str, str]]]]) -> Said:
    by_key = {f"{KEY_PREFIX}{_key_id(data['slug'], number)}": one for number, one in enumerate(answers)}
    return Said(data.get("remarks", []), data.get("own_words", []), by_key)


def _source(written: dict[str, Any]) -> dict[str, Any]:
    return {"type": "source", "value": {**written, "consulted_on": written["consulted_on"].isoformat()}}


def _key_question(slug: str, number: int, written: dict[str, Any]) -> dict[str, Any]:
    value = {"question": written["question"], "question_for_youth": written.get("for_youth", "")}
    return {"type": written["kind"], "id": _key_id(slug, number), "value": value}


def _key_id(slug: str, number: int) -> str:
    return str(uuid5(NAMESPACE_URL, f"{slug}/key/{number}"))
