"""What can be heard of a recording without understanding it: a pure rule.

A finding is told to whoever speaks. Nothing is cut or made louder: only who spoke knows what was meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

#: seconds that one level is about
STEP: Final = 0.1
#: all levels are in dB below the loudest that a recording can hold (dBFS), and so negative
NOTHING_HEARD: Final = -55.0
QUIET: Final = -33.0
#: so much softer than the voice itself is a silence
SOFTER: Final = 25.0
#: shares of all steps: the voice is as loud as the loudest tenth, and is distorted when more than this clip
LOUDEST: Final = 0.9
DISTORTED: Final = 0.01
#: seconds of silence that are worth telling, at either end and between
AT_AN_END: Final = 2
BETWEEN: Final = 4


class Heard(StrEnum):
    """What is to be told."""

    QUIET = "quiet"
    LOUD = "loud"
    SILENT_START = "silent_start"
    SILENT_END = "silent_end"
    SILENT_BETWEEN = "silent_between"


@dataclass(frozen=True)
class Finding:
    """Something to tell; `seconds` is how long a silence lasts, else 0."""

    heard: Heard
    seconds: int = 0


def is_silent(levels: Sequence[float]) -> bool:
    """Return whether nobody can be heard in it."""
    return not levels or _voice(levels) < NOTHING_HEARD


def findings(levels: Sequence[float], clipped: float) -> list[Finding]:
    """Return what to tell of a recording. `levels` is one for each `STEP`; `clipped` the share that clips."""
    if is_silent(levels):
        return []
    voice = _voice(levels)
    spoken = [number for number, level in enumerate(levels) if level >= voice - SOFTER]
    between = max((after - before - 1 for before, after in pairwise(spoken)), default=0)
    silences = {
        Heard.SILENT_START: (_seconds(spoken[0]), AT_AN_END),
        Heard.SILENT_END: (_seconds(len(levels) - 1 - spoken[-1]), AT_AN_END),
        Heard.SILENT_BETWEEN: (_seconds(between), BETWEEN),
    }
    return [
        *([Finding(Heard.QUIET)] if voice < QUIET else []),
        *([Finding(Heard.LOUD)] if clipped > DISTORTED else []),
        *(Finding(heard, seconds) for heard, (seconds, least) in silences.items() if seconds >= least),
    ]


def _voice(levels: Sequence[float]) -> float:
    return sorted(levels)[min(len(levels) - 1, int(len(levels) * LOUDEST))]


def _seconds(steps: int) -> int:
    return int(steps * STEP + STEP / 2)
