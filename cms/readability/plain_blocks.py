"""A text as the rules read it, in its plain form, and what they say of it in the text as it was written."""

from collections.abc import Sequence
from dataclasses import replace

from cms.readability.blocks import Block
from cms.readability.marks.mark import Mark
from cms.readability.report import Report
from cms.text import plain_form


class PlainBlocks:
    """The blocks of a text in their plain form."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Keep the text as it was written, too."""
        self._written = {block.id: block.text for block in blocks}
        self._forms = {block.id: plain_form(block.text) for block in blocks}
        self.blocks = [replace(block, text=self._forms[block.id].text) for block in blocks]

    def as_written(self, report: Report) -> Report:
        """Return the report with the places and quotes of its marks as they were written."""
        if all(form.text == self._written[block] for block, form in self._forms.items()):
            return report
        return replace(
            report,
            marks=tuple(map(self._placed, report.marks)),
            advice=tuple(replace(one, mark=self._placed(one.mark)) for one in report.advice),
        )

    def _placed(self, mark: Mark) -> Mark:
        start, end = self._forms[mark.block].span(mark.start, mark.end)
        return replace(mark, start=start, end=end, quote=self._written[mark.block][start:end])
