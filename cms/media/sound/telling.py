"""What is said of a recording to whoever spoke. Advice: nothing is cut or changed."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.media.sound.loudness import Finding, Heard


def told(finding: Finding) -> str:
    """Return a sentence in the reader's language."""
    seconds = finding.seconds
    match finding.heard:
        case Heard.QUIET:
            return _("Very quiet. Speak closer to the microphone.")
        case Heard.LOUD:
            return _("Too loud: the sound is distorted. Speak a little further from the microphone.")
        case Heard.SILENT_START:
            said = ngettext(
                "%(seconds)d second of silence at the beginning.",
                "%(seconds)d seconds of silence at the beginning.",
                seconds,
            )
        case Heard.SILENT_END:
            said = ngettext(
                "%(seconds)d second of silence at the end.",
                "%(seconds)d seconds of silence at the end.",
                seconds,
            )
        case Heard.SILENT_BETWEEN:
            said = ngettext(
                "%(seconds)d second of silence in the middle.",
                "%(seconds)d seconds of silence in the middle.",
                seconds,
            )
    return said % {"seconds": seconds}
