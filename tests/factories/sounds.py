"""Recordings, as phones and programs make them."""

import math
import struct
import wave
from io import BytesIO
from typing import Any

import av

from cms.media.sound.reading import Sound, read_sound
from tests.factories.users import superuser
from workflows.actions.recordings.begin_voice import begin_voice
from workflows.actions.recordings.confirm_recording import confirm_recording
from workflows.actions.recordings.record_section import record_section
from workflows.models import Recording, Voice
from workflows.queries.recordings.texts import texts_to_speak

RATE = 16_000


def wav(*parts: tuple[float, float]) -> bytes:
    """Tones one after another: each so many seconds long, and so loud (1 is the loudest that there is)."""
    made = BytesIO()
    with wave.open(made, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(RATE)
        for seconds, loud in parts or ((2.0, 0.3),):
            # one hundredth of a second of a tone of 400 hertz, again and again
            tone = [int(32767 * loud * math.sin(2 * math.pi * 400 * at / RATE)) for at in range(RATE // 100)]
            written.writeframes(struct.pack(f"<{len(tone)}h", *tone) * round(seconds * 100))
    return made.getvalue()


def recorded(container: str, codec: str, sound: bytes | None = None) -> bytes:
    """The same as a browser or a phone records it."""
    made = BytesIO()
    with av.open(BytesIO(sound or wav()), "r") as opened, av.open(made, "w", format=container) as written:
        stream: Any = written.add_stream(codec, rate=48_000, layout="mono")
        resampler = av.AudioResampler(format=stream.codec_context.format.name, layout="mono", rate=48_000)
        for frame in opened.decode(audio=0):
            for part in resampler.resample(frame):
                written.mux(stream.encode(part))
        written.mux(stream.encode(None))
    return made.getvalue()


def sound(content: bytes | None = None) -> Sound:
    """A recording that was read."""
    content = content or wav()
    return read_sound(BytesIO(content), size=len(content), minutes=5)


def voice(page: Any, **fields: Any) -> Voice:
    """An editor who reads the newest draft aloud."""
    digest = fields.pop("digest", None) or texts_to_speak(page)[-1].digest
    values = {"speaker": "Noor", "is_self": True, "agreed": True, "by": superuser(), **fields}
    return begin_voice(page=page, digest=digest, **values)


def recording(page: Any, section: int = 0, content: bytes | None = None, **fields: Any) -> Recording:
    """A section that somebody read aloud and somebody else has heard."""
    speaks = fields.pop("voice", None) or voice(page)
    made = record_section(page=page, voice=speaks, section=section, sound=sound(content), by=speaks.begun_by)
    return confirm_recording(page=page, recording=made, by=fields.pop("by", None) or superuser())


def silent_film() -> bytes:
    """A film of one colour, without sound."""
    made = BytesIO()
    with av.open(made, "w", format="mp4") as written:
        stream: Any = written.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 32, 32, "yuv420p"
        for _number in range(5):
            written.mux(stream.encode(av.VideoFrame(32, 32, "yuv420p")))
        written.mux(stream.encode(None))
    return made.getvalue()
