"""The headers of our mails, by the standard that each of them comes from."""

import hashlib
import uuid
from email.utils import parseaddr

from django.conf import settings
from django.utils.encoding import punycode


def message_id(local: str = "") -> str:
    """Return an id for a message, at the domain that our mails come from; a new one without `local`.

    RFC 5322, 3.6.4. The name of the machine is not in it.
    """
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2]
    return f"<{local or uuid.uuid4().hex}@{punycode(domain or 'localhost')}>"


def begins_thread(about: str) -> dict[str, str]:
    """Return the headers of the first mail about something; `about` is a key of it that is hard to guess."""
    return {"Message-ID": _thread(about)}


def in_thread(about: str) -> dict[str, str]:
    """Return the headers of a later mail about it, whether or not the first one was sent."""
    return {"In-Reply-To": _thread(about), "References": _thread(about)}


def can_be_stopped(page: str) -> dict[str, str]:
    """Return the header that says where letters are stopped (RFC 2369): a page for the reader to decide on.

    There is no `List-Unsubscribe-Post` (RFC 8058): it promises that a POST without a form of ours stops the
    letters, and then a mail scanner that posts would stop them too.
    """
    return {"List-Unsubscribe": f"<{page}>"}


def _thread(about: str) -> str:
    return message_id(hashlib.sha256(f"cms.mail.thread:{about}".encode()).hexdigest()[:40])
