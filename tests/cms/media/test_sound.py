"""Recordings as they come in: what is taken, what is told, and what is refused with a sentence."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.media.ranges import part_of
from cms.media.sound.containers import kind_of_sound
from cms.media.sound.loudness import Finding, Heard, findings, is_silent
from cms.media.sound.reading import CannotHear, Sound, read_sound
from tests import factories

VOICE, SILENCE = -18.0, -90.0


def read(content: bytes, minutes: int = 5) -> Sound:
    return read_sound(BytesIO(content), size=len(content), minutes=minutes)


@pytest.mark.parametrize(
    ("container", "codec"),
    [
        ("webm", "libopus"),  # Chrome, Firefox and Android
        ("mp4", "aac"),  # Safari and iPhones
        ("ogg", "libopus"),  # WhatsApp
        ("mp3", "libmp3lame"),
        ("flac", "flac"),
        ("adts", "aac"),
        ("wav", "pcm_s16le"),
    ],
)
def test_what_phones_and_browsers_record_becomes_one_format(container: str, codec: str) -> None:
    sound = read(factories.recorded(container, codec))
    assert sound.mp3.startswith((b"ID3", b"\xff\xf3"))
    assert sound.seconds == pytest.approx(2, abs=0.15)
    assert sound.findings == []
    assert read(sound.mp3).seconds == pytest.approx(2, abs=0.15)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "leeg"),
        (b"%PDF-1.7 a folder", "geen opname"),
        (b"#EXTM3U\nfile:///etc/passwd", "geen opname"),
        (b"ffconcat version 1.0\nfile /etc/passwd", "geen opname"),
        (b"<svg onload=alert(1)>", "geen opname"),
        (b"RIFF\x00\x00\x00\x00WAVE", "afgebroken"),
        (factories.recorded("mp4", "aac")[:9000], "afgebroken"),
        (factories.recorded("webm", "libopus")[:60], "afgebroken"),
        (factories.wav((3, 0.0)), "horen niets"),
        (factories.wav((3, 0.0005)), "horen niets"),
        (factories.wav((61, 0.2)), "langer dan 1 minuut"),
        (b"\xff\xfb" + bytes(13_000_000), "langer dan 1 minuut"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(CannotHear, match=said):
        read(content, minutes=1)


def test_a_video_without_sound_is_no_recording() -> None:
    with pytest.raises(CannotHear, match="geen opname"):
        read(factories.silent_film())


def test_of_what_broke_off_in_the_middle_what_came_is_kept() -> None:
    whole = factories.recorded("webm", "libopus", factories.wav((4, 0.3)))
    assert read(whole[: len(whole) // 2]).seconds == pytest.approx(2, abs=0.3)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([(3, 0.3)], []),
        ([(3, 0.01)], [Finding(Heard.QUIET)]),
        ([(3, 1.0)], [Finding(Heard.LOUD)]),
        ([(3, 0.0), (3, 0.3)], [Finding(Heard.SILENT_START, 3)]),
        ([(3, 0.3), (2.5, 0.0)], [Finding(Heard.SILENT_END, 2)]),
        ([(1, 0.3), (5, 0.0), (1, 0.3)], [Finding(Heard.SILENT_BETWEEN, 5)]),
        ([(1, 0.0), (3, 0.3), (3, 0.0), (1, 0.3), (1, 0.0)], []),
    ],
)
def test_level_and_silence_are_told_and_nothing_is_cut(
    parts: list[tuple[float, float]], told: list[Finding]
) -> None:
    sound = read(factories.wav(*parts))
    assert sound.findings == told
    assert sound.seconds == pytest.approx(sum(seconds for seconds, _loud in parts), abs=0.1)


@given(st.lists(st.floats(-96, 0), max_size=300), st.floats(0, 1))
def test_no_silence_is_longer_than_the_recording(levels: list[float], clipped: float) -> None:
    found = findings(levels, clipped)
    assert sum(finding.seconds for finding in found) <= len(levels) / 10
    assert not (is_silent(levels) and found)


@given(st.integers(20, 200), st.integers(0, 200))
def test_a_silence_before_the_voice_is_told_from_two_seconds_on(spoken: int, silent: int) -> None:
    found = findings([SILENCE] * silent + [VOICE] * spoken * 3, 0)
    assert found == ([Finding(Heard.SILENT_START, silent // 10)] if silent >= 20 else [])


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        (b"\x1a\x45\xdf\xa3\x00", "matroska"),
        (b"\x00\x00\x00\x1cftypM4A ", "mov"),
        (b"OggS\x00", "ogg"),
        (b"RIFF....WAVE", "wav"),
        (b"RIFF....AVI ", None),
        (b"ID3\x04", "mp3"),
        (b"\xff\xfb\x90", "mp3"),
        (b"\xff\xf1\x4c", "aac"),
        (b"\xff", None),
        (b"", None),
        (b"\xfe\xfb", None),
    ],
)
def test_a_recording_is_known_by_its_first_bytes(first: bytes, kind: str | None) -> None:
    assert kind_of_sound(first) == kind


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-1", (0, 2)),
        ("bytes=0-", (0, 100)),
        ("bytes=90-200", (90, 100)),
        ("bytes=-10", (90, 100)),
        ("bytes=-200", (0, 100)),
        ("bytes=-0", None),
        ("bytes=100-", None),
        ("bytes=5-2", None),
        ("bytes=-", None),
        ("bytes=0-1,5-6", None),
        ("items=0-1", None),
        ("bytes=" + "9" * 40 + "-", None),
        ("", None),
    ],
)
def test_a_player_gets_the_part_that_it_asks_for(header: str, part: tuple[int, int] | None) -> None:
    assert part_of(header, 100) == part
