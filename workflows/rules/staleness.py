"""When a translation no longer says what its source text says: a pure rule on two snapshots of the source.

It compares what a translator writes: the title, the summary and each block of the text. Sources, audience and
dates carry over by themselves, and the order of blocks needs no translation. A spelling correction that would
pass as a minor edit does not count either, nor the same text written with other signs (`comparison_form`). A
replaced file does: it may say something else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from cms.content.meaning.reader_view import meaning
from cms.text import comparison_form
from workflows.enums import SectionChange, WhenStale
from workflows.rules.minor_edit import FIXED_FIELDS, minor_edit_problems
from workflows.rules.spelling import IsWord

Snapshot = dict[str, Any]
Block = dict[str, Any]


@dataclass(frozen=True)
class SourceSection:
    """A piece of the source that changed. `before` and `after` are blocks of a snapshot.

    `kind` is the type of the block, or "title", "summary" or "files" (which have no blocks to show).
    """

    kind: str
    change: str
    before: Block | None
    after: Block | None

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON, from which `SourceSection(**stored)` restores it."""
        return asdict(self)


def changed_sections(before: Snapshot | None, after: Snapshot, *, is_word: IsWord) -> list[SourceSection]:
    """Return the sections that changed, in the order of the text; removed ones come last.

    Without an earlier text everything is new. `is_word` knows the words of the source language.
    """
    old, new = _blocks(before) if before else [], _blocks(after)
    pairs = _pairs(old, new, is_word)
    sections = [
        _section(earlier, block) for earlier, block in pairs if not _says_the_same(earlier, block, is_word)
    ]
    paired = [id(earlier) for earlier, _block in pairs]
    sections += [_section(block, None) for block in old if id(block) not in paired]
    files = (before or {}).get("files", {})
    if any(_shown(after["files"].get(name, file)) != _shown(file) for name, file in files.items()):
        sections.append(SourceSection("files", SectionChange.CHANGED.value, None, None))
    return sections


def _shown(file: Any) -> Any:
    """Return what a translation shows of a file. Where a picture may be cut says nothing in any language."""
    return (
        {name: said for name, said in file.items() if name != "focalPoint"}
        if isinstance(file, dict)
        else file
    )


def effective_rule(rule: WhenStale, *, important: bool) -> WhenStale:
    """Return the rule that applies to a stale translation; after an important change it is never shown."""
    return WhenStale.FALL_BACK if important and rule is WhenStale.NOTICE else rule


def with_gone_source(
    stale: Mapping[int, bool], translations: Iterable[int], *, source_is_public: bool
) -> dict[int, bool]:
    """Return which translations are not up to date, and whether each is hidden.

    `stale` are those that differ from the source text. No translation is up to date while its source text is
    not public; one that was kept when the source was withdrawn stays to be read, and says so.
    """
    gone = {} if source_is_public else dict.fromkeys(translations, False)
    return {**gone, **stale}


def _blocks(snapshot: Snapshot) -> list[Block]:
    head = [{"type": name, "id": name, "value": snapshot[name]} for name in ("title", "summary")]
    return [*head, *snapshot["body"]]


def _pairs(old: list[Block], new: list[Block], is_word: IsWord) -> list[tuple[Block | None, Block]]:
    """Pair each block with its earlier form: with the same id, or else with the same words."""
    by_id = {(block["type"], block["id"]): block for block in old}
    taken = {(block["type"], block["id"]) for block in new} & by_id.keys()
    unpaired = [block for key, block in by_id.items() if key not in taken]
    pairs: list[tuple[Block | None, Block]] = []
    for block in new:
        earlier = by_id.get((block["type"], block["id"]))
        if earlier is None:
            earlier = next((other for other in unpaired if _says_the_same(other, block, is_word)), None)
            unpaired = [other for other in unpaired if other is not earlier]
        pairs.append((earlier, block))
    return pairs


def _says_the_same(before: Block | None, after: Block, is_word: IsWord) -> bool:
    return before is not None and not minor_edit_problems(_alone(before), _alone(after), is_word=is_word)


def _alone(block: Block) -> Snapshot:
    """Return a snapshot of this one block, without what means nothing to a reader."""
    empty = dict.fromkeys(FIXED_FIELDS, "") | {"title": "", "summary": "", "sources": []}
    alone: Snapshot = empty | meaning({**empty, "body": [_compared(block)]}) | {"title": "", "summary": ""}
    return alone


def _compared(value: Any) -> Any:
    """Return a value with each text in the form in which texts are compared."""
    if isinstance(value, str):
        return comparison_form(value)
    if isinstance(value, list):
        return [_compared(item) for item in value]
    return {key: _compared(item) for key, item in value.items()} if isinstance(value, dict) else value


def _section(before: Block | None, after: Block | None) -> SourceSection:
    one_sided = SectionChange.ADDED if after else SectionChange.REMOVED
    change = SectionChange.CHANGED if before and after else one_sided
    shown = after or before or {}
    return SourceSection(str(shown.get("type", "")), change.value, before, after)
