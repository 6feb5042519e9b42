"""What editors read of a link: its state, and what to do."""

from typing import Any

from django.utils.translation import gettext_lazy

from cms.links.rule import LinkState, Visit, VisitAnswer, failing_days, leads_to_front_page

STATES: dict[str, Any] = {
    LinkState.GONE.value: gettext_lazy("Gone"),
    LinkState.PRIVATE.value: gettext_lazy("Inside a network"),
    LinkState.MOVED.value: gettext_lazy("Moved"),
    LinkState.REFUSED.value: gettext_lazy("We may not look"),
    LinkState.TEMPORARY.value: gettext_lazy("Does not answer now"),
    LinkState.NEW.value: gettext_lazy("Not looked at yet"),
    LinkState.WORKS.value: gettext_lazy("Works"),
}
ANSWERS: dict[VisitAnswer, Any] = {
    VisitAnswer.OK: gettext_lazy("it works"),
    VisitAnswer.MOVED: gettext_lazy("it leads to another address"),
    VisitAnswer.NOT_FOUND: gettext_lazy("the page is not there"),
    VisitAnswer.NO_ADDRESS: gettext_lazy("this is no web address"),
    VisitAnswer.PRIVATE: gettext_lazy("it leads to a private network"),
    VisitAnswer.REFUSED: gettext_lazy("the site does not let us look"),
    VisitAnswer.BUSY: gettext_lazy("the site was too busy for us"),
    VisitAnswer.CERTIFICATE: gettext_lazy("the certificate of the site is not in order"),
    VisitAnswer.FAILED: gettext_lazy("the site gave an error"),
    VisitAnswer.UNREACHABLE: gettext_lazy("the site did not answer"),
    VisitAnswer.CIRCLE: gettext_lazy("it leads round in a circle"),
}


#: for a state, and for some of what the last visit found
ADVICE: dict[tuple[LinkState, VisitAnswer | None], Any] = {
    (LinkState.GONE, VisitAnswer.NOT_FOUND): gettext_lazy(
        "The page is no longer there. Put in another address, or take the link out."
    ),
    (LinkState.GONE, VisitAnswer.NO_ADDRESS): gettext_lazy(
        "This is no web address. Correct it, or take the link out."
    ),
    (LinkState.GONE, None): gettext_lazy(
        "It failed on %(days)s days. Open it yourself. Does it fail? Then replace the link."
    ),
    (LinkState.PRIVATE, None): gettext_lazy(
        "Readers cannot get there, and we never open it. Put in a public address."
    ),
    (LinkState.MOVED, None): gettext_lazy(
        "It still works. Put in the new address when you next change the text."
    ),
    (LinkState.REFUSED, None): gettext_lazy(
        "It may well work: the site keeps programs out. Open it yourself. Right? Then ignore this."
    ),
    (LinkState.REFUSED, VisitAnswer.BUSY): gettext_lazy(
        "The site was too busy for us. We look again tomorrow; you need do nothing."
    ),
    (LinkState.REFUSED, VisitAnswer.CERTIFICATE): gettext_lazy(
        "Open it yourself. Does your browser warn you? Then replace the link. Else ignore this."
    ),
    (LinkState.TEMPORARY, None): gettext_lazy(
        "It did not work just now. We look again tomorrow; you need do nothing yet."
    ),
    (LinkState.NEW, None): gettext_lazy("We look at it soon."),
    (LinkState.WORKS, None): gettext_lazy("You need do nothing."),
}
FRONT_PAGE = gettext_lazy(
    "It leads to the front page of a site now. What you meant is probably gone: look where it is."
)


def what_to_do(url: str, state: LinkState, visits: list[Visit], moved_to: str) -> str:
    """Return, in a sentence or two, what an editor can do about this link."""
    if state is LinkState.MOVED and leads_to_front_page(url, moved_to):
        return str(FRONT_PAGE)
    answer = visits[-1].answer if visits else None
    return str(ADVICE.get((state, answer), ADVICE[state, None])) % {"days": failing_days(visits)}
