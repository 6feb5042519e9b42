"""What somebody fills in is kept on the device until it is sent, and sent again by itself."""

import random

import pytest

from tests import factories
from tests.rehearsal import REHEARSE, SEED
from tests.workflows.panel.urls import at
from workflows.actions.reading.withdraw_consent import withdraw_consent
from workflows.enums import QuestionKind
from workflows.models import Answer, Invitation, Remark, Round, Verdict
from workflows.rules.questions import Question

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
QUESTIONS = [
    Question("words", QuestionKind.OWN_WORDS, "What does the text say?"),
    Question("find", QuestionKind.FIND, "Where does it say who helps?"),
    Question("easy", QuestionKind.JUDGEMENT, "Is it easy?"),
    Question("missing", QuestionKind.MISSING, "Do you miss something?", "What do you miss?"),
]
WAITING = "No connection now: your answer stays on this device and is sent by itself later."
MOMENTS = 19
CUTS = [(cut, lost) for lost in (False, True) for cut in range(MOMENTS)]
CUTS = random.Random(SEED).sample(CUTS, 20)[: None if REHEARSE else 3]
KEPT = "() => Object.keys(localStorage).filter((one) => one.startsWith('panel-kept-')).length"
A_DAY_OLDER = """() => {
  const name = Object.keys(localStorage).find((one) => one.startsWith("panel-kept-"));
  const kept = JSON.parse(localStorage.getItem(name));
  for (const entry of Object.values(kept)) entry.at -= 86_400_000;
  localStorage.setItem(name, JSON.stringify(kept));
}"""
BROKEN = {
    "forbidden": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
}


@pytest.fixture
def reading():
    return reader()


def reader(name: str = "Fatima"):
    made = factories.reader(
        language="en", name=name, questions=QUESTIONS, summary="Short one. A second sentence here."
    )
    return factories.take_part(made)


def with_signal(phone, on: bool) -> None:
    phone.expected_failures = True
    phone.context.set_offline(not on)


def says(phone, words: str) -> None:
    phone.page.wait_for_function(
        "(words) => document.getElementById('signal').innerText.includes(words)", arg=words
    )


def arrives(phone, part: str) -> None:
    phone.page.wait_for_url(f"**{part}**", timeout=20_000)


def press(phone) -> None:
    phone.page.locator("main .main-button").last.click()


class Tunnel:
    """Cuts the connection at one moment of a walk: nothing arrives any more, or only what is sent does."""

    def __init__(self, phone, cut: int, answers_are_lost: bool) -> None:
        self.phone, self.cut, self.moment = phone, cut, 0
        self.answers_are_lost, self.inside = answers_are_lost, False
        phone.expected_failures = True

    def passes(self) -> None:
        if self.moment == self.cut:
            self.inside = True
            if self.answers_are_lost:
                self.phone.page.route("**/panel/**", self._answers_nothing)
            else:
                self.phone.context.set_offline(True)
        self.moment += 1

    def ends(self) -> None:
        self.inside = False
        self.phone.page.unroute_all(behavior="wait")
        self.phone.context.set_offline(False)

    def _answers_nothing(self, route) -> None:
        if route.request.method == "POST":
            route.fetch()
            route.abort()
        else:
            route.continue_()


def walk(this, tunnel: Tunnel) -> None:
    """All of the way: two marks, four questions, the page with all answers, and the verdict."""
    page = this.page

    def mark(number: int, *buttons: str) -> None:
        page.locator("#p-summary .s").nth(number).tap()
        for button in buttons:
            tunnel.passes()
            page.tap(button)
        page.wait_for_selector("dialog", state="hidden")
        if tunnel.inside:
            says(this, WAITING)
        tunnel.ends()
        page.wait_for_function(
            "(many) => document.querySelectorAll('#p-summary .mark').length === many", arg=number + 1
        )

    def follow(onward: str) -> None:
        tunnel.passes()
        if tunnel.inside and not tunnel.answers_are_lost:
            press(this)
            says(this, "No connection now")
        tunnel.ends()
        press(this)
        arrives(this, onward)

    def answer(onward: str, *steps) -> None:
        for step in steps:
            tunnel.passes()
            step()
        tunnel.passes()
        press(this)
        if tunnel.inside:
            says(this, WAITING)
        tunnel.ends()
        arrives(this, onward)

    def write(words: str):
        return lambda: page.fill("textarea", words)

    mark(0, "[data-kind=plus]")
    mark(1, "[data-kind=minus]", "[data-reason=tone]")
    follow("/vraag/words/")
    answer("/vraag/find/", write("About"), write("About school."))
    answer("/vraag/easy/", lambda: page.locator(".found-sentence").nth(1).click())
    answer("/vraag/missing/", lambda: page.locator(".choice").nth(1).click())
    answer("/nakijken/", page.locator(".choice").first.click, write("A number."))
    follow("/oordeel/")
    answer("/bedankt/", lambda: page.locator(".choice.no").click(), write("Too "), write("Too hard."))


@pytest.mark.parametrize(("cut", "answers_are_lost"), CUTS)
def test_a_tunnel_anywhere_costs_no_answer(phone, reading, cut, answers_are_lost) -> None:
    this = phone()
    this.open(at("read", reading))
    tunnel = Tunnel(this, cut, answers_are_lost)
    walk(this, tunnel)
    assert tunnel.moment == MOMENTS
    assert {(mark.quote, mark.kind, mark.reason) for mark in Remark.objects.all()} == {
        ("Short one.", "plus", ""),
        ("A second sentence here.", "minus", "tone"),
    }
    kept = {one.question: one for one in Answer.objects.all()}
    assert kept["words"].text == "About school."
    assert kept["find"].quote
    assert kept["easy"].choice == "a_little"
    assert (kept["missing"].choice, kept["missing"].text) == ("yes", "A number.")
    assert (Verdict.objects.get().decision, Verdict.objects.get().comment) == ("no", "Too hard.")
    assert this.page.evaluate(KEPT) == 0


def test_what_was_not_sent_is_there_again_behind_this_link_alone(phone, reading) -> None:
    this = phone()
    this.open(at("verdict", reading))
    this.page.locator(".choice.no").click()
    this.page.fill("textarea", "Half a thought")
    this.page.close()
    this.page = this.context.new_page()
    this.open(at("verdict", reader("Noor")))
    assert this.page.input_value("textarea") == ""
    assert not this.page.locator(":checked").count()
    this.open(at("verdict", reading))
    assert this.page.input_value("textarea") == "Half a thought"
    assert this.page.locator(".choice.no :checked").count()
    assert reading.token not in this.page.evaluate("JSON.stringify(localStorage)")


def test_what_waits_is_sent_from_any_page_and_words_at_another_choice_are_not(phone, reading) -> None:
    this = phone()
    this.open(at("question", reading, "missing"))
    this.page.locator(".choice").first.click()
    this.page.fill("textarea", "First I said yes.")
    this.page.locator(".choice").nth(1).click()
    with_signal(this, on=False)
    press(this)
    says(this, WAITING)
    this.page.close()
    with_signal(this, on=True)
    this.page = this.context.new_page()
    this.open(at("read", reading))
    says(this, "Your answer has been sent.")
    assert (Answer.objects.get().choice, Answer.objects.get().text) == ("no", "")


def test_a_choice_survives_going_back(phone, reading) -> None:
    this = phone()
    this.open(at("question", reading, "easy"))
    this.page.locator(".choice").nth(2).click()
    with this.page.expect_navigation():
        this.page.click(".back")
    this.open(at("question", reading, "easy"))
    assert this.page.locator("[name=choice][value=no]").is_checked()
    assert not Answer.objects.exists()


@pytest.mark.parametrize("how", ["on this phone", "on another device", "a day later"])
def test_it_ends_with_stopping_and_after_a_day(phone, reading, how) -> None:
    this = phone()
    this.open(at("question", reading, "words"))
    this.page.fill("textarea", "Half a thought")
    assert this.page.evaluate(KEPT) == 1
    if how == "on another device":
        withdraw_consent(invitation=reading)
    elif how == "on this phone":
        this.open(at("stop", reading))
        with this.page.expect_navigation():
            this.page.click(".main-button")
    else:
        this.page.evaluate(A_DAY_OLDER)
    this.open(at("welcome", reader("Noor") if how == "a day later" else reading))
    assert this.page.evaluate(KEPT) == 0


def test_who_stopped_and_begins_again_elsewhere_finds_nothing_on_the_old_phone(phone, reading) -> None:
    this = phone()
    this.open(at("question", reading, "words"))
    this.page.fill("textarea", "Half a thought")
    withdraw_consent(invitation=reading)
    factories.take_part(Invitation.objects.get(pk=reading.pk))
    this.open(at("question", reading, "words"))
    assert this.page.input_value("textarea") == ""
    assert this.page.evaluate(KEPT) == 0


@pytest.mark.parametrize("clock", [0, 32503680000000])
def test_a_clock_that_is_wrong_costs_nothing(phone, reading, clock) -> None:
    this = phone()
    this.open(at("question", reading, "words"))
    this.page.fill("textarea", "Half a thought")
    this.page.add_init_script(f"Date.now = () => {clock}")
    this.open(at("verdict", reading))
    this.page.locator(".choice.no").click()
    this.page.fill("textarea", "And more")
    this.open(at("question", reading, "words"))
    assert this.page.input_value("textarea") == "Half a thought"


@pytest.mark.parametrize("storage", BROKEN)
def test_without_storage_the_page_says_nothing_false_and_goes_on(phone, reading, storage) -> None:
    this = phone()
    this.page.add_init_script(BROKEN[storage])
    this.open(at("question", reading, "words"))
    this.page.fill("textarea", "About school.")
    with_signal(this, on=False)
    press(this)
    says(this, "leave this page open")
    with_signal(this, on=True)
    arrives(this, "/vraag/find/")
    assert Answer.objects.get().text == "About school."


def test_another_device_is_not_overwritten_by_what_waited(phone, client, reading) -> None:
    this = phone()
    page = at("question", reading, "words")
    this.open(page)
    this.page.fill("textarea", "From the tunnel.")
    with_signal(this, on=False)
    press(this)
    says(this, WAITING)
    client.post(page, {"text": "From the laptop.", "made_from": ""})
    with_signal(this, on=True)
    this.page.wait_for_selector(".elsewhere")
    assert Answer.objects.get().text == "From the laptop."
    assert "From the laptop." in this.page.inner_text(".elsewhere")
    assert this.page.input_value("textarea") == "From the tunnel."
    press(this)
    arrives(this, "/vraag/find/")
    assert Answer.objects.get().text == "From the tunnel."


def test_a_round_that_ended_in_the_tunnel_gives_the_words_back(phone, reading) -> None:
    this = phone()
    this.open(at("verdict", reading))
    this.page.locator(".choice.no").click()
    this.page.fill("textarea", "Too hard.")
    with_signal(this, on=False)
    press(this)
    says(this, WAITING)
    Round.objects.update(outcome="cancelled")
    this.page.close()
    with_signal(this, on=True)
    this.page = this.context.new_page()
    this.open(at("verdict", reading))
    assert this.page.input_value("#words-here textarea") == "Too hard."
    assert not Verdict.objects.exists()
