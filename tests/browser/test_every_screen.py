"""Every screen behind a personal link, with our script and without: axe, 320 pixels, keyboard, size."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests import factories
from tests.browser.facts import expert, youth
from tests.browser.phone import Phone
from tests.workflows.panel.urls import at
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.erase_member import erase_member
from workflows.actions.members.set_preferences import set_preferences
from workflows.default_questions import default_questions
from workflows.enums import Decision, PanelKind, QuestionKind, ReachedBy
from workflows.models import Invitation, Member, ParentalConsent, Round
from workflows.rules.questions import Question, in_order
from workflows.views.panel import page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("small_panels"),
]
KEY = [Question("key-1", QuestionKind.FIND, "Where?"), Question("key-2", QuestionKind.DO, "What first?")]
QUESTIONS = ("own-words", "key-1", "key-2", "easy", "missing")
OLD = "Every school must find a place for your child. The school helps."
NEW = "The school finds a place for your child. The school helps."


def reader(**fields: Any) -> Invitation:
    questions = in_order(default_questions(PanelKind.PARENTS), KEY)
    return factories.reader(language="en", questions=questions, **fields)


def reading() -> Invitation:
    return factories.take_part(reader())


def of_invitation(name: str, *parts: object) -> Callable[[], str]:
    return lambda: at(name, reading(), *parts)


def not_agreed(name: str) -> Callable[[], str]:
    return lambda: at(name, reader(consented=False))


def decided() -> Invitation:
    invitation = reading()
    factories.decide(invitation=invitation, decision=Decision.YES)
    return invitation


def revoked() -> str:
    invitation = reading()
    Invitation.objects.update(revoked_at=timezone.now())
    return at("welcome", invitation)


def expired() -> str:
    invitation = decided()
    Round.objects.update(deadline=timezone.now() - timedelta(hours=1))
    return at("welcome", invitation)


def paused() -> str:
    invitation = reading()
    Member.objects.update(active=False)
    return at("welcome", invitation)


def published() -> Invitation:
    """Who marked a sentence in a first round, and hears of the second."""
    panel = factories.panel(language="en", minimum_readers=2, members=2, rest_rounds=0)
    factories.workflow(panel, language="en")
    article = factories.article(language="en", body=factories.body(OLD, "Talk first."))
    state = article.get_workflow().start(article, factories.superuser())
    first = list(Round.objects.get().invitations.order_by("pk"))
    marks = []
    for invitation in first:
        factories.take_part(invitation)
        marks.append(factories.mark(invitation, "00000000-0000-4000-8000-000000000001", start=0, end=20))
    factories.mark(first[0], "title", kind="plus", note="Good 😀")
    factories.mark(first[1], "summary", kind="unknown_word", start=0, end=3)
    factories.reply(*marks, text="We made it shorter.")
    for invitation in first:
        factories.decide(invitation=invitation, decision=Decision.NO, comment="Too hard.")
    article.refresh_from_db()
    article.body = factories.body(NEW, "Talk first.")
    article.save_revision()
    factories.answer_remarks(article)
    state.refresh_from_db()
    state.resume(user=None)
    for invitation in Round.objects.latest("pk").invitations.all():
        factories.decide(invitation=invitation, decision=Decision.YES)
    return Invitation.objects.get(pk=first[0].pk)


def sent_back() -> str:
    invitation = reading()
    Round.objects.update(minimum_readers=1)
    factories.mark(invitation, "summary")
    factories.decide(invitation=invitation, decision=Decision.NO)
    return at("closing", invitation)


def gone() -> str:
    address = sent_back()
    Invitation.objects.get().consent.delete()
    return address


def own(path: str = "", **fields: Any) -> Callable[[], str]:
    def make() -> str:
        invitation = decided()
        factories.invite(invitation.member, factories.round_of(invitation.member.panel))
        Round.objects.filter(pk=invitation.round_id).update(outcome="not_approved")
        Member.objects.update(**fields)
        return f"/panel/mijn/{invitation.member.token}/{path}"

    return make


def parent(answered: bool = False) -> Callable[[], str]:
    def make() -> str:
        member = factories.member(factories.panel("youth", language="en"), age_band="12-15", name="Noor")
        consent = ask_parent(member=member, email="parent@example.org", by=None)
        if answered:
            ParentalConsent.objects.update(given_at=timezone.now(), email="")
        return f"/panel/ouder/{consent.token}/"

    return make


def left() -> str:
    address = own()()
    erase_member(member=Member.objects.get())
    return address


def replaced() -> str:
    old = reading()
    Member.objects.update(language="en")
    set_preferences(
        member=Member.objects.get(), language="en", reached_by=ReachedBy.EMAIL, email="new@example.org"
    )
    return at("welcome", old)


SCREENS: dict[str, Callable[[], str]] = {
    "welcome": not_agreed("welcome"),
    "welcome back": of_invitation("welcome"),
    "consent": not_agreed("consent"),
    "taking part, and how to stop": of_invitation("consent"),
    "asked before stopping": of_invitation("stop"),
    "stopped": not_agreed("stop"),
    "the privacy statement": lambda: "/panel/privacy/?taal=en",
    "read": of_invitation("read"),
    "which sentence": of_invitation("mark", "summary"),
    "mark a sentence": of_invitation("mark_place", "summary", 0, 10),
    **{
        f"question {key}": of_invitation("question", key)
        for key in ("own-words", "key-1", "key-2", "easy", "missing")
    },
    "all answers": of_invitation("check"),
    "verdict": of_invitation("verdict"),
    "thanks": lambda: at("thanks", decided()),
    "closing: sent back": sent_back,
    "closing: public, before and after": lambda: at("closing", published()),
    "the public text": lambda: at("public_text", published()),
    "closing: answers gone": gone,
    "notice: link taken back": revoked,
    "notice: reading has ended": expired,
    "notice: not now": paused,
    "notice: no such piece": of_invitation("mark", "nowhere"),
    "notice: unknown link": lambda: f"/panel/{'a' * 43}/",
    "an expert reads": lambda: at("read", expert()),
    "an expert marks a fact": lambda: at("mark_place", expert(), "summary", 0, 26) + "?soort=fact",
    "an expert is asked about the sources": lambda: at("question", expert(), "sources"),
    "an expert is asked about the date": lambda: at("question", expert(), "valid-until"),
    "a youth with a text for parents: welcome": lambda: at("welcome", youth()),
    "a youth with a text for parents: read": lambda: at("read", youth()),
    "a youth is asked about parents": lambda: at("question", youth(), "reader-understands"),
    "a youth and an editor's question": lambda: at("question", youth(), "key-1"),
    "notice: a newer link": replaced,
    "own page": own(),
    "own page, on a break": own(paused_until=timezone.localdate() + timedelta(days=9)),
    "own page: how to be reached": own("bereiken/"),
    "own page: a break": own("pauze/"),
    "own page: what is kept": own("bewaard/"),
    "own page: asked before leaving": own("stoppen/"),
    "the link of somebody who left": left,
    "parent's question": parent(),
    "parent has agreed": parent(answered=True),
}


def see(phone: Any, address: str, screen: str) -> None:
    """Look at it with our script, and once more as it is without: then axe's own script alone runs."""
    this: Phone = phone(width=320)
    this.expected_failures = True
    this.open(address)
    this.check(screen)
    this.page.route("**/panel*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    this.open(address)
    this.check(f"{screen}, without our script")
    walk(this)


# of radio buttons that belong together the tab key meets one
TO_MEET = """() => {
  const groups = new Set();
  const kinds = "a[href], button, input:not([type=hidden]), textarea, select, summary";
  return [...document.querySelectorAll(kinds)]
    .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }))
    .filter((one) => one.type !== "radio" || (!groups.has(one.name) && groups.add(one.name))).length;
}"""
MET = """() => {
  const one = document.activeElement;
  return one === document.body || !one.matches(":focus-visible") ? -1 : [...document.all].indexOf(one);
}"""


def walk(this: Phone) -> None:
    """Everything that can be pressed is met with the tab key alone, and shows that it has the focus."""
    wanted, met = this.page.evaluate(TO_MEET), set()
    for _press in range(wanted):
        this.page.keyboard.press("Tab")
        met.add(this.page.evaluate(MET))
    assert -1 not in met
    assert len(met) == wanted


@pytest.mark.parametrize("screen", SCREENS)
def test_screen(phone, screen) -> None:
    see(phone, SCREENS[screen](), screen)


def test_too_many_guesses(phone, settings) -> None:
    settings.PANEL_GUESSES = 0
    see(phone, f"/panel/{'b' * 43}/", "too many guesses")


def test_our_own_failure(phone, monkeypatch) -> None:
    address = at("read", reading())

    def fail(_invitation: Invitation) -> None:
        raise RuntimeError

    monkeypatch.setattr(page, "check_not_revoked", fail)
    see(phone, address, "something went wrong here")


SENT: dict[str, tuple[Callable[[], str], str, str]] = {
    "consent, not ticked": (not_agreed("consent"), "", ".main-button"),
    "mark, nothing chosen": (of_invitation("mark_place", "summary", 0, 10), "", ".main-button"),
    "verdict, nothing chosen": (of_invitation("verdict"), "", ".main-button"),
    "question, too long": (of_invitation("question", "own-words"), "x" * 10_000, ".main-button"),
    "answers are gone": (of_invitation("stop"), "", ".main-button"),
    "own page: a break, nothing chosen": (own("pauze/"), "", ".main-button"),
    "own page: stopped": (own("stoppen/"), "", ".main-button"),
    "parent says no": (parent(), "", ".second-button"),
}


@pytest.mark.parametrize("screen", SENT)
def test_what_comes_after_a_button(phone, screen) -> None:
    make, words, button = SENT[screen]
    this = phone(width=320)
    this.expected_failures = True
    this.open(make())
    if words:
        this.page.fill("textarea", words)
    this.bytes = 0
    with this.page.expect_navigation():
        this.page.click(button)
    this.check(screen)


@pytest.mark.parametrize(
    ("screen", "make"),
    [("one more time", of_invitation("question", "own-words")), ("one more time, own page", own("pauze/"))],
)
def test_a_form_whose_proof_is_gone(phone, screen, make) -> None:
    this = phone(width=320)
    this.expected_failures = True
    this.open(make())
    this.context.clear_cookies()
    if this.page.locator("textarea").count():
        this.page.fill("textarea", "My words <b>😀")
    else:
        this.page.locator("label.choice").first.click()
    this.bytes = 0
    with this.page.expect_navigation():
        this.page.click(".main-button")
    this.check(screen)
    assert this.page.locator("h1").inner_text() == "One more time, please"
