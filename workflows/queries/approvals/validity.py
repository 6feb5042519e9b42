"""Whether the date until which a text is valid stands in its way."""

from cms.content.meaning.snapshot import article_digest
from cms.content.models import TextPage
from cms.content.text_pages import text_pages


def reason_out_of_date(draft: TextPage, *, minor: bool = False) -> str:
    """Return why this text may not go to readers or to sites any more, or "".

    What is public stays so past its date: the same text under another slug, and a `minor` edit of it, pass
    with the date that is public already. Whatever else is new in a text is a reason to look at its date.
    """
    reason = draft.reason_out_of_date()
    if not reason:
        return ""
    public = text_pages().filter(pk=draft.pk, live=True).specific().first()
    if public is None or public.valid_until != draft.valid_until:
        return reason
    return "" if minor or article_digest(public) == article_digest(draft) else reason
