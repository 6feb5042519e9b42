"""When a translation no longer says what its source text says: a pure rule on two snapshots of the source.

It looks at what a translator writes: the title, the summary and each block of the text. Sources, audience and
dates come along by themselves, and the order of blocks is nothing to translate. A correction of the spelling,
as a minor edit allows it, changes nothing either. A file that was replaced does: it may say something else.
"""

from dataclasses import asdict, dataclass
from typing import Any

from cms.content.meaning.reader_view import meaning
from workflows.enums import SectionChange, WhenStale
from workflows.rules.minor_edit import FIXED_FIELDS, minor_edit_problems

Snapshot = dict[str, Any]
Block = dict[str, Any]


@dataclass(frozen=True)
class SourceSection:
    """A piece of the source that is different. `before` and `after` are blocks as a snapshot has them.

    `kind` is the type of the block, or "title", "summary" or "files" (which have no blocks to show).
    """

    kind: str
    change: str
    before: Block | None
    after: Block | None

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON, from which `Section(**stored)` makes it again."""
        return asdict(self)


def changed_sections(before: Snapshot | None, after: Snapshot) -> list[SourceSection]:
    """Return the sections that are different, in the order of the text; those that were removed come last.

    Without a text before, everything is new.
    """
    old, new = _blocks(before) if before else [], _blocks(after)
    pairs = _pairs(old, new)
    found = [_section(earlier, block) for earlier, block in pairs if not _says_the_same(earlier, block)]
    kept = [id(earlier) for earlier, _block in pairs]
    found += [_section(block, None) for block in old if id(block) not in kept]
    files = (before or {}).get("files", {})
    if any(after["files"].get(name, digest) != digest for name, digest in files.items()):
        found.append(SourceSection("files", SectionChange.CHANGED.value, None, None))
    return found


def what_happens(rule: WhenStale, *, important: bool) -> WhenStale:
    """Return what happens to a stale translation; after an important change it is never shown."""
    return WhenStale.FALL_BACK if important and rule is WhenStale.NOTICE else rule


def _blocks(snapshot: Snapshot) -> list[Block]:
    head = [{"type": name, "id": name, "value": snapshot[name]} for name in ("title", "summary")]
    return [*head, *snapshot["body"]]


def _pairs(old: list[Block], new: list[Block]) -> list[tuple[Block | None, Block]]:
    """Find for each block the one that it was: with the same id, or else with the same words."""
    by_id = {(block["type"], block["id"]): block for block in old}
    taken = {(block["type"], block["id"]) for block in new} & by_id.keys()
    left = [block for key, block in by_id.items() if key not in taken]
    pairs: list[tuple[Block | None, Block]] = []
    for block in new:
        earlier = by_id.get((block["type"], block["id"]))
        if earlier is None:
            earlier = next((other for other in left if _says_the_same(other, block)), None)
            left = [other for other in left if other is not earlier]
        pairs.append((earlier, block))
    return pairs


def _says_the_same(before: Block | None, after: Block) -> bool:
    return before is not None and not minor_edit_problems(_alone(before), _alone(after))


def _alone(block: Block) -> Snapshot:
    """Return a snapshot of this one block; what means nothing to a reader is left out."""
    empty = dict.fromkeys(FIXED_FIELDS, "") | {"title": "", "summary": "", "sources": []}
    return empty | meaning({**empty, "body": [block]}) | {"title": "", "summary": ""}


def _section(before: Block | None, after: Block | None) -> SourceSection:
    one_sided = SectionChange.ADDED if after else SectionChange.REMOVED
    change = SectionChange.CHANGED if before and after else one_sided
    shown = after or before or {}
    return SourceSection(str(shown.get("type", "")), change.value, before, after)
