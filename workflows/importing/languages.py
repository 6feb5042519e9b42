"""The language of a member, as people write it in a list."""

from django.conf import settings
from django.utils.translation import get_language_info, override
from django.utils.translation import gettext as _

from cms.text import folded


def read_language(text: str) -> str:
    """Return the code of a language by its name in Dutch, in English or in itself, or by its code.

    Raises ValueError that names the languages.
    """
    words = _words(text)
    if not words:
        return ""
    for code, name in settings.LANGUAGES:
        if words in {_words(code), _words(get_language_info(code)["name_local"]), *_names(name)}:
            return code
    names = ", ".join(str(name) for _code, name in settings.LANGUAGES)
    raise ValueError(_("The language is one of these: %(languages)s.") % {"languages": names})


def _names(name: object) -> set[str]:
    names = set()
    for language in ("nl", "en"):
        with override(language):
            names.add(_words(str(name)))
    return names


def _words(text: str) -> str:
    return "".join(folded(text).replace("-", " ").split())
