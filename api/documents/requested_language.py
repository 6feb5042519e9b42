"""The one field of an article that depends on the request."""


def for_requested_language(stored: bytes, language: str, requested: str) -> bytes:
    """Return stored bytes that say in which language the reader asked.

    Only the first occurrence is the field: nothing before it holds text, and a quotation mark inside a text
    is escaped. Both are language tags, so they need no escaping themselves.
    """
    if language == requested:
        return stored
    return stored.replace(_field(language), _field(requested), 1)


def etag_for(etag: str, language: str, requested: str) -> str:
    """Return the form id of those bytes; other bytes have another one.

    A point, as what follows a dash is a content coding: "br" is Breton too.
    """
    return etag if language == requested else f"{etag}.{requested}"


def _field(language: str) -> bytes:
    return f'"requestedLanguage":"{language}"'.encode()
