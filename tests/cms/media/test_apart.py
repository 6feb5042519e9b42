"""Recordings that are kept apart: in no backup, and gone when they are erased."""

import stat
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from cms.media.sound.apart import erase_apart, keep_apart, kept_apart_before, read_apart
from cms.media.sound.reading import CannotHear
from cms.settings.files import SPOKEN_STORAGE


@pytest.fixture
def root(settings: Any, tmp_path: Path) -> Path:
    """The storage of an installation, somewhere else."""
    place = tmp_path / "spoken"
    own: Any = SPOKEN_STORAGE
    moved = {**own, "OPTIONS": {**own["OPTIONS"], "location": place}}
    settings.STORAGES = {**settings.STORAGES, "spoken": moved}
    return place


def test_it_is_there_until_it_is_erased(root: Path) -> None:
    assert list(kept_apart_before(timezone.now())) == []
    keep_apart("one", b"sound")
    assert read_apart("one") == b"sound"
    assert list(kept_apart_before(timezone.now() + timedelta(hours=1))) == ["one"]
    assert list(kept_apart_before(timezone.now() - timedelta(hours=1))) == []
    erase_apart("one")
    erase_apart("one")
    assert read_apart("one") is None
    assert [path.name for path in root.iterdir()] == ["CACHEDIR.TAG"]


def test_nobody_else_on_the_machine_reads_it_and_backups_know_the_mark(root: Path) -> None:
    keep_apart("one", b"sound")
    assert stat.S_IMODE((root / "one.mp3").stat().st_mode) == 0o600
    assert (root / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55")


def test_a_disk_that_does_not_answer_is_said_in_a_sentence(root: Path) -> None:
    root.write_bytes(b"a file where the folder should be")
    with pytest.raises(CannotHear, match="schijf"):
        keep_apart("one", b"sound")
