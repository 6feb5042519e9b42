"""What is wrong with a cell or a row, told in the words of the file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RowProblem:
    """Why a row cannot be used, in English: whoever shows it translates it first.

    `column` is the one it is about, and is empty for the row as a whole.
    """

    message: str
    column: str = ""


@dataclass(frozen=True)
class CellProblem:
    """A cell by the line of its row, the heading as the file has it, and its text; `advice` says what to do.

    The heading is empty when the row as a whole is meant.
    """

    line: int
    heading: str
    value: str
    advice: str

    def __str__(self) -> str:
        """Return the place and the advice, without the line: leeftijd “oud”: …"""
        return f"{self.heading} “{self.value[:80]}”: {self.advice}" if self.heading else self.advice


class WrongCellError(ValueError):
    """A cell of this column cannot be read. The message is the advice, in the language of the reader."""

    def __init__(self, column: str, advice: str) -> None:
        super().__init__(advice)
        self.column = column
