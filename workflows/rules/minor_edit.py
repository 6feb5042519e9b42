"""Which changes are small enough to carry an approval over: spelling and punctuation, nothing else.

A pure rule on two snapshots. It is deliberately strict: what it refuses can still go to the panels.
"""

import re
from collections.abc import Iterator
from typing import Any

from cms.content.meaning.reader_view import pruned, without_ids
from cms.content.placeholders.filling import braces_in
from cms.text import plain
from workflows.enums import MinorEditProblem
from workflows.rules.spelling import IsWord, same_but_for_spelling, words

FIXED_FIELDS = ("article", "language", "audience", "sectors", "topics", "sources", "validUntil", "files")
FIXED_KEYS = frozenset(["type", "url", "tone"])  # parts of a block that are not prose
# each of them reads a sign once: what does not begin at a sign does not begin again at the next
LINK_TAG = re.compile(r"<(/?)(a|embed)\b([^<>]*)>")
URL_OR_EMAIL = re.compile(r"(?<!\S)\S*(?:@|://|www\.)\S*")
TAG = re.compile(r"<[^<>]*>")
NUMBER = re.compile(r"\d(?:[\d.,:/\-–]*\d)?")
SIGN = re.compile(r"[%‰€$£°§+=×]|&(?:lt|gt|euro|pound);|(?<!\S)- ?(?=\d)")
RANGE = re.compile(r"(?<=\d) ?- ?(?=\d)")

Snapshot = dict[str, Any]


def minor_edit_problems(before: Snapshot, after: Snapshot, *, is_word: IsWord) -> set[MinorEditProblem]:
    """Return why the change is more than a minor edit; empty when it is one.

    `is_word` knows the words of the text's language: see `workflows.rules.spelling`.
    """
    problems = set()
    if any(pruned(without_ids(before[name])) != pruned(without_ids(after[name])) for name in FIXED_FIELDS):
        problems.add(MinorEditProblem.FACTS)
    old, new = dict(_texts(before)), dict(_texts(after))
    if old.keys() != new.keys():
        return problems | {MinorEditProblem.STRUCTURE}
    for place, text in old.items():
        problems |= _text_problems(place, text, new[place], is_word)
    return problems


def says_the_same(before: str, after: str, *, is_word: IsWord) -> bool:
    """Whether two sentences differ in spelling only, with links on the same words."""
    return not _text_problems("", before, after, is_word)


def terms_after_edit(approved: list[Snapshot], now: list[Snapshot], *, is_word: IsWord) -> list[Snapshot]:
    """Return the terms of a text after a minor edit: those that readers approved, at their present places.

    An explanation of which only the spelling changed is replaced. Terms added to the glossary since then wait
    for the next round; a term that is no longer in the text is dropped.
    """
    present = {term["id"]: term for term in now}
    terms = []
    for term in approved:
        new = present.get(term["id"])
        if new is None:
            continue
        same = new["language"] == term["language"] and not any(
            _text_problems(name, term[name], new[name], is_word) for name in ("term", "explanation")
        )
        terms.append(new if same else {**term, "places": new["places"]})
    return terms


def placeholders_after_edit(approved: Snapshot, now: Snapshot) -> Snapshot:
    """Return the wording of placeholders after a minor edit, as readers approved it; {} without any."""
    present = now.get("placeholders", {})
    read = approved.get("placeholders", {})
    return {"placeholders": {name: read.get(name, text) for name, text in present.items()}} if present else {}


def _text_problems(place: str, before: Any, after: Any, is_word: IsWord) -> set[MinorEditProblem]:
    if before == after:
        return set()
    if not isinstance(before, str) or not isinstance(after, str):
        return {MinorEditProblem.STRUCTURE}
    if (key := place.rpartition(".")[2]) in FIXED_KEYS:
        return {MinorEditProblem.LINKS if key == "url" else MinorEditProblem.STRUCTURE}
    old, new = (RANGE.sub("-", plain(TAG.sub(" ", text))) for text in (before, after))
    problems = set()
    if URL_OR_EMAIL.findall(old) != URL_OR_EMAIL.findall(new) or not _same_links(before, after, is_word):
        problems.add(MinorEditProblem.LINKS)
    if NUMBER.findall(old) != NUMBER.findall(new) or SIGN.findall(old) != SIGN.findall(new):
        problems.add(MinorEditProblem.NUMBERS)
    if not same_but_for_spelling(words(old), words(new), is_word=is_word) or braces_in(old) != braces_in(new):
        problems.add(MinorEditProblem.WORDS)
    return problems


def _same_links(before: str, after: str, is_word: IsWord) -> bool:
    """Whether the same links are on the same words; a link on other words is another link."""
    old, new = _links(before), _links(after)
    if [link[:2] for link in old] != [link[:2] for link in new]:
        return False
    labels = [
        (words(TAG.sub(" ", link[2])), words(TAG.sub(" ", other[2])))
        for link, other in zip(old, new, strict=True)
    ]
    return all(same_but_for_spelling(*pair, is_word=is_word) for pair in labels)


def _links(html: str) -> list[tuple[str, str, str]]:
    """Return the tag, the attributes and the words of each link."""
    links: list[tuple[str, str, str]] = []
    words_from: int | None = None
    for match in LINK_TAG.finditer(html):
        closes, tag, attributes = match.groups()
        if not closes:
            links.append((tag, attributes, ""))
            words_from = match.end() if tag == "a" else None
        elif words_from is not None:
            links[-1] = (*links[-1][:2], html[words_from : match.start()])
            words_from = None
    return links


def _texts(snapshot: Snapshot) -> Iterator[tuple[str, Any]]:
    """Yield every value of the text with its place; block ids are not part of a place."""
    yield from _leaves({name: snapshot[name] for name in ("title", "summary", "body")}, "")


def _leaves(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key != "id":
                yield from _leaves(item, f"{place}.{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves(item, f"{place}[{index}]")
    else:
        yield place, value
