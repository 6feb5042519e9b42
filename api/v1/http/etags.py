"""Conditional requests: whether a client already has what it asks for, whatever came of its ETag on the way.

An ETag names bytes: the form id of an answer, and after it the content coding that those bytes are in.
"""

import re

from django.http import HttpRequest

#: what codings add, ours and those of proxies: Apache's "-gzip", Jetty's "--gzip", and ";gzip"
CODED = r"(?:(?:--?|;)(?:gzip|x-gzip|br|zstd|deflate|compress))"
SUFFIX = re.compile(f"{CODED}+$")
#: nginx makes a tag weak when it compresses; some put the suffix behind the quotes
ANY_TAG = re.compile(r'(?:W/)?"([^"]{1,100})"')
OUR_TAG = re.compile(rf'(?:W/)?"([0-9a-f]{{32}}){CODED}*"(?:-gzip)?')
PASTED = re.compile(rf'(?:W/)?"?([0-9a-f]{{32}}){CODED}*"?(?:-gzip)?')


def form_of(tag: str) -> str:
    """Return the form id in a tag without quotes: the same in every content coding, behind every proxy."""
    return SUFFIX.sub("", tag)


def form_in(written: str) -> str:
    """Return the form id in what somebody wrote or pasted, quotes or not; empty for what has none."""
    match = PASTED.fullmatch(written.strip())
    return match[1] if match else ""


def matching_tag(condition: str, etag: str) -> str:
    """Return under which tag an `If-None-Match` names this ETag, or the same form in another coding.

    Both are without quotes; empty when it does not. `*` names whatever there is. The comparison for reading
    is the weak one (RFC 9110, 13.1.2).
    """
    if condition == f'"{etag}"' or condition.strip() == "*":
        return etag
    form = form_of(etag)
    named = [tag for tag in ANY_TAG.findall(condition) if form_of(tag) == form]
    return etag if etag in named else "".join(named[:1])


def known_etag(request: HttpRequest) -> str:
    """Return the one form of ours that a client has; empty for none, or for several."""
    match = OUR_TAG.fullmatch(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return match[1] if match else ""
