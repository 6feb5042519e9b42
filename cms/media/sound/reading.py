"""Reads a recording, whatever phone or program made it, and makes of it what every phone plays.

MP3, one channel, 24 kHz, 48 kbit/s (a third of a megabyte a minute): the one format that every browser plays
without a licensed decoder. What a phone wrote beside the sound (where it was, which device) stays behind.
"""

import math
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from operator import mul
from typing import IO, Final

import av
from av.audio.frame import AudioFrame
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.media.sound.containers import FIRST_BYTES, kind_of_sound
from cms.media.sound.loudness import STEP, Finding, findings, is_silent

RATE: Final = 24_000
BIT_RATE: Final = 48_000
#: samples in one frame of MP3
FRAME: Final = 576
LOUDEST_SAMPLE: Final = 32_767
#: one in so many samples tells how much energy there is
SKIPPED: Final = 4
#: the level of no sound at all, in dBFS
NO_SOUND: Final = -96.0
#: more than any phone writes for a minute of sound, in bytes
BYTES_PER_MINUTE: Final = 12_000_000


class CannotHear(Exception):  # noqa: N818 - names what is wrong
    """A recording cannot be used. `str()` says why, and what to do, in the reader's language."""


@dataclass(frozen=True)
class Sound:
    """A recording as everybody hears it: MP3; how long in seconds, and what is to be told of it."""

    mp3: bytes
    seconds: float
    findings: list[Finding]


def read_sound(source: IO[bytes], *, size: int, minutes: int) -> Sound:
    """Return a recording of at most so many minutes.

    Raises CannotHear for what is empty, too long, silent, broken off before its beginning, or no recording.
    """
    if not size:
        raise CannotHear(_("The file is empty. Record it again."))
    if size > minutes * BYTES_PER_MINUTE:
        raise CannotHear(_too_long(minutes))
    kind = kind_of_sound(source.read(FIRST_BYTES))
    if kind is None:
        raise CannotHear(_not_a_recording())
    source.seek(0)
    made, meter = BytesIO(), _Meter()
    try:
        with av.open(source, "r", format=kind) as opened, av.open(made, "w", format="mp3") as written:
            if not opened.streams.audio:
                raise CannotHear(_not_a_recording())
            stream = written.add_stream("libmp3lame", rate=RATE, layout="mono", bit_rate=BIT_RATE)
            for frame in _resampled(opened.decode(audio=0)):
                meter.hear(bytes(frame.planes[0])[: frame.samples * 2])
                if meter.seconds > minutes * 60:
                    raise CannotHear(_too_long(minutes))
                written.mux(stream.encode(frame))
            if meter.seconds:
                written.mux(stream.encode(None))
    except av.FFmpegError as error:
        message = _("The recording is broken off or damaged: it cannot be played. Record it again.")
        raise CannotHear(message) from error
    if is_silent(meter.levels):
        message = _("We hear nothing in this recording. Is the microphone on? Record it again.")
        raise CannotHear(message)
    return Sound(made.getvalue(), meter.seconds, findings(meter.levels, meter.clipped))


class _Meter:
    """Measures sound as it comes."""

    def __init__(self) -> None:
        self.levels: list[float] = []
        self._samples = self._clipping = 0
        self._rest = array("h")

    @property
    def seconds(self) -> float:
        """How long it was so far."""
        return self._samples / RATE

    @property
    def clipped(self) -> float:
        """The share of the steps in which the sound was louder than can be recorded."""
        return self._clipping / max(1, len(self.levels))

    def hear(self, samples: bytes) -> None:
        """Take the next samples, of 16 bits each."""
        self._rest.frombytes(samples)
        self._samples += len(samples) // 2
        step = int(RATE * STEP)
        while len(self._rest) >= step:
            heard, self._rest = self._rest[:step], self._rest[step:]
            some = heard[::SKIPPED]
            energy = sum(map(mul, some, some)) / len(some) / LOUDEST_SAMPLE**2
            self.levels.append(10 * math.log10(energy) if energy else NO_SOUND)
            self._clipping += max(heard) >= LOUDEST_SAMPLE or min(heard) <= -LOUDEST_SAMPLE


def _resampled(frames: Iterator[AudioFrame]) -> Iterator[AudioFrame]:
    resampler = av.AudioResampler(format="s16p", layout="mono", rate=RATE, frame_size=FRAME)
    for frame in frames:
        yield from resampler.resample(frame)
    yield from resampler.resample(None)


def _too_long(minutes: int) -> str:
    return ngettext(
        "The recording is longer than %(minutes)d minute. Record a piece at a time.",
        "The recording is longer than %(minutes)d minutes. Record a piece at a time.",
        minutes,
    ) % {"minutes": minutes}


def _not_a_recording() -> str:
    return _("This is no recording that we can read. Use a file that ends in mp3, m4a, wav, ogg or webm.")
