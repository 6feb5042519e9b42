"""The lexicon as it is shipped."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cms.readability import Lexicon, blocks_from_text, make_report, shipped_lexicon
from cms.readability.lexicon import SHIPPED, NounClass


def test_it_is_small() -> None:
    assert SHIPPED.stat().st_size < 8_000_000


def test_its_notice_names_the_sources() -> None:
    notice = (SHIPPED.parent / "NOTICE.md").read_text(encoding="utf-8")

    assert all(name in notice for name in ("lint_ii 0.1.3", "EUPL-1.2", "SUBTLEX-NL", "HanTa", "LGPL-3.0"))


def test_words() -> None:
    found = shipped_lexicon().find(
        ["stoel", "school", "basisschool", "vrijheid", "aanbieden", "qqqq", "\x00", "'"]
    )

    assert set(found) == {"stoel", "school", "basisschool", "vrijheid", "aanbieden"}
    assert found["stoel"].noun_class is NounClass.CONCRETE
    assert found["basisschool"].head_zipf == found["school"].zipf > 5
    assert found["vrijheid"].noun_class is NounClass.ABSTRACT
    assert found["aanbieden"].skipped


def test_unknown_words_are_guessed_by_their_ending() -> None:
    costs = shipped_lexicon().guess("bloemverdeling").costs

    assert min(costs, key=lambda tag: costs[tag]) == "N"
    assert shipped_lexicon().guess("").costs


def test_a_text_costs_one_query(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    find = Lexicon.find

    def counted(self: Lexicon, forms: frozenset[str]) -> object:
        asked.append(1)
        return find(self, forms)

    monkeypatch.setattr(Lexicon, "find", counted)
    make_report(blocks_from_text("De doctrine wordt geëvalueerd. Wij helpen u.\n\nEn u?"))

    assert asked == [1]


def test_threads_share_it() -> None:
    texts = [f"De school heeft {n} kinderen en een doctrine. " * 12 for n in range(24)]
    alone = [make_report(blocks_from_text(text)) for text in texts]

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: make_report(blocks_from_text(text)), texts))

    assert together == alone


def test_it_is_never_written(tmp_path: Path) -> None:
    with (
        sqlite3.connect(shipped_lexicon()._uri, uri=True) as database,
        pytest.raises(sqlite3.OperationalError),
    ):
        database.execute("DELETE FROM word")
    database.close()


def test_a_missing_or_broken_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.Error):
        Lexicon(tmp_path / "none.sqlite3")
    broken = tmp_path / "broken?#.sqlite3"
    broken.write_bytes(b"no database")
    with pytest.raises(sqlite3.Error):
        Lexicon(broken)
