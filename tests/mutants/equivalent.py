"""Changes that change nothing that anybody can observe, each with the reason: no test can notice them."""

from typing import Final, NamedTuple

from tests.mutants.mutant import Mutant


class Equivalent(NamedTuple):
    """A change, by its line as it stands in the code and what becomes of it."""

    module: str
    code: str
    change: str
    reason: str

    def matches(self, mutant: Mutant) -> bool:
        """Whether this is the change."""
        return (self.module, self.code, self.change) == (mutant.module, mutant.code, mutant.change)


EQUIVALENT: Final = (
    Equivalent(
        "workflows.rules.minor_edit",
        "for link, other in zip(old, new, strict=True)",
        "True → False",
        "The line before has seen that there are as many links.",
    ),
    Equivalent(
        "workflows.rules.selection",
        "required = any(_count(selection, met) <= aims.get(met, 0) for met in outgoing.meets)",
        "0 → -1",
        "Whoever may leave is counted as well: it is one at least.",
    ),
    Equivalent(
        "workflows.rules.staleness",
        "return before is not None and not minor_edit_problems(_alone(before), _alone(after), "
        "is_word=is_word)",
        "before is not None and (not minor_edit_problems(_alone(befo… →"
        " not minor_edit_problems(_alone(before), _alone(after), is_w…",
        "Nothing is never the same as a block; the question is for the types.",
    ),
    Equivalent(
        "workflows.rules.staleness",
        "shown = after or before or {}",
        "after or before or {} → after or before",
        "There is a block before or after; the empty one is for the types.",
    ),
    Equivalent(
        "cms.content.words.stemming",
        "if word not in stems:",
        "if word not in stems → if True",
        "What is known already is only made again: this saves time.",
    ),
    Equivalent(
        "cms.content.words.stemming",
        "stemmed = snowball.stemWord(word) or word",
        "snowball.stemWord(word) or word → snowball.stemWord(word)",
        "No stemmer of today leaves nothing of a word; one of tomorrow may.",
    ),
)
