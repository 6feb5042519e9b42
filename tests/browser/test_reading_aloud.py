"""What the reading room says aloud: all that one needs and nothing else, by a voice of the device."""

import json
from typing import Any

import pytest

from tests import factories
from tests.workflows.panel.urls import at
from workflows.default_questions import default_questions
from workflows.enums import PanelKind, QuestionKind
from workflows.models import Answer, Remark, Verdict
from workflows.rules.questions import Question, in_order

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# a device with these voices; what it is told to say ends when the test says so
DEVICE = """(voices) => {
  window.spoken = [];
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, cancel: () => { window.ending = null; }, addEventListener: () => {},
    speak: (words) => { window.spoken.push({ text: words.text, lang: words.lang, rate: words.rate });
                        window.ending = words.onend; },
  } });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}"""
ENGLISH = {"lang": "en-GB", "localService": True, "name": "Test"}
DUTCH = {**ENGLISH, "lang": "nl_NL"}
FIND = Question("key-1", QuestionKind.FIND, "Where does it say that the school may not refuse?")


@pytest.fixture
def invitation() -> Any:
    questions = in_order(default_questions(PanelKind.PARENTS), [FIND])
    return factories.reader(
        language="en", consented=False, questions=questions, summary="Short one. A second sentence here."
    )


@pytest.fixture
def reading(invitation: Any) -> Any:
    return factories.take_part(invitation)


def listener(phone: Any, *voices: dict[str, object], **options: Any) -> Any:
    this = phone(**options)
    this.page.add_init_script(f"({DEVICE})({json.dumps(voices)})")
    return this


def spoken(page: Any) -> list[str]:
    return [words["text"] for words in page.evaluate("window.spoken")]


def hear_out(page: Any) -> list[str]:
    """What is said until it ends."""
    page.wait_for_function("Boolean(window.ending)")
    while page.evaluate("Boolean(window.ending)"):
        page.evaluate("() => { const end = window.ending; window.ending = null; end(); }")
    heard = spoken(page)
    page.evaluate("window.spoken = []")
    return heard


def hear(page: Any) -> list[str]:
    """Press what a listener presses, and hear the page."""
    page.wait_for_selector("[data-tool=speak]:visible")
    aloud = page.locator("[data-aloud=play]")
    (aloud if aloud.is_visible() else page.locator("[data-tool=speak]")).click()
    return hear_out(page)


def test_it_says_what_is_on_the_screen_and_nothing_that_is_hidden(phone: Any, reading: Any) -> None:
    this = listener(phone, ENGLISH)
    this.open(at("read", reading))
    heard = hear(this.page)
    this.check("read, aloud")
    assert heard[0] == "Read the text. Do you find a sentence good, or hard? Tap the sentence."
    assert "Short one." in heard
    assert heard[-1] == "Button: On to the questions"
    said = " ".join(heard)
    assert "below it" not in said  # how it works without a tap
    assert "Read aloud" not in said
    assert said.count("Elke school moet een plek zoeken voor uw kind.") == 1
    assert "Mark" not in said.replace("Marks", "")
    assert this.page.locator(".said").count() == 0


def test_one_tap_says_one_sentence_and_then_what_can_be_said_of_it(phone: Any, reading: Any) -> None:
    this = listener(phone, ENGLISH)
    this.open(at("read", reading))
    page = this.page
    hear(page)
    page.locator("#p-summary .s").nth(1).tap()
    heard = hear_out(page)
    assert heard[:2] == ["A second sentence here.", "What do you think of this piece?"]
    assert "Button: Close" in heard
    this.check("sheet, aloud")
    page.tap("[data-kind=minus]")
    assert hear_out(page)[0] == "What makes it hard or unclear?"
    page.tap("[data-close]")
    page.locator("[data-aloud=play]").click()  # the bar is back, and goes on after that sentence
    assert hear_out(page)[0] == "Wat betekent dit?"
    assert not Remark.objects.exists()


def test_in_the_sheet_it_can_be_begun(phone: Any, reading: Any) -> None:
    this = listener(phone, ENGLISH)
    this.open(at("read", reading))
    this.page.locator("#p-summary .s").first.tap()
    assert spoken(this.page) == []
    this.page.tap("[data-listen]")
    assert hear_out(this.page)[0] == "Short one."
    assert this.page.locator("#sheet .aloud").is_visible()


def test_slower_and_faster_are_remembered_and_it_can_be_stopped(phone: Any, reading: Any) -> None:
    this = listener(phone, ENGLISH)
    this.open(at("read", reading))
    page = this.page
    page.click("[data-tool=speak]")
    page.wait_for_function("window.spoken.length")
    page.click("[data-aloud=slower]")
    page.click("[data-aloud=slower]")
    rates = [words["rate"] for words in page.evaluate("window.spoken")]
    assert rates[:3] == sorted(rates[:3], reverse=True)
    assert len({words["text"] for words in page.evaluate("window.spoken")}) == 1
    this.open(at("question", reading, "own-words"))
    assert page.locator(".aloud").is_visible()  # still on, and quiet until it is pressed
    assert spoken(page) == []
    page.click("[data-aloud=play]")
    page.wait_for_function("window.spoken.length")
    assert page.evaluate("window.spoken[0].rate") == min(rates)
    page.click("[data-aloud=off]")
    assert not page.locator(".aloud").is_visible()
    assert page.locator(".said").count() == 0
    this.open(at("read", reading))
    assert not page.locator(".aloud").is_visible()


@pytest.mark.parametrize("voices", [[], [{**DUTCH, "localService": False}, ENGLISH]])
def test_where_no_voice_speaks_the_language_it_says_so_and_offers_the_recorded_one(
    phone: Any, voices: list[dict[str, object]]
) -> None:
    page_of_text = factories.article()
    factories.recording(page_of_text)
    readers = factories.panel()
    invitation = factories.invite(factories.member(readers), factories.round_of(readers, page_of_text))
    reading = factories.take_part(invitation)
    this = listener(phone, *voices)
    this.open(at("read", reading))
    page = this.page
    page.click("[data-tool=speak]")
    page.wait_for_selector("[data-aloud=no-voice]:visible")
    assert page.inner_text("[data-aloud=no-voice]") == "Dit toestel heeft geen stem voor deze taal."
    assert spoken(page) == []
    this.check("read, without a voice")
    with page.expect_response(lambda answer: answer.url.endswith("/voice.mp3")) as sound:
        page.click("[data-aloud=recorded]")
    assert sound.value.status in (200, 206)


def test_a_device_with_a_voice_says_nothing_of_a_lack(phone: Any, reading: Any) -> None:
    this = listener(phone, ENGLISH, DUTCH, width=320)
    this.open(at("read", reading))
    hear(this.page)
    assert not this.page.locator("[data-aloud=no-voice]").is_visible()
    box = this.page.locator(".aloud").bounding_box()
    assert box
    assert box["height"] <= 740 / 4


def test_the_whole_walk_by_ear(phone: Any, invitation: Any) -> None:
    """Knows of a page only what it said: presses the buttons that it heard, and taps what was said."""
    this = listener(phone, ENGLISH)
    page = this.page
    this.open(at("welcome", invitation))
    ways_on = ("Begin", "Next", "On to the questions", "On to the last question", "Send my answer", "Go on")
    for _step in range(20):
        heard = hear(page)
        choices = [words.removeprefix("Choice: ") for words in heard if words.startswith("Choice: ")]
        buttons = [words.removeprefix("Button: ") for words in heard if words.startswith("Button: ")]
        if not buttons or "Thank you" in " ".join(heard):
            break
        if any(words.startswith("You can write here:") for words in heard):
            page.fill("textarea:visible", "In my own words.")
        if choices:
            page.locator("main label").filter(has_text=choices[0].split(",")[0][:25]).first.tap()
        going = next(one for one in ways_on if one in buttons)
        with page.expect_navigation():
            page.locator("main :is(button, a)").filter(has_text=going).last.tap()
    assert Verdict.objects.get().decision == "yes"
    assert Answer.objects.count() == len(invitation.round.questions)
