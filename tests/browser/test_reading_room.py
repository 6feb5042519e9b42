"""The member's way in a real browser, on the smallest phones."""

import pytest

from tests import factories
from tests.workflows.panel.urls import at
from workflows.default_questions import default_questions
from workflows.enums import PanelKind, QuestionKind
from workflows.models import Answer, Consent, FrozenText, Panel, Remark, Verdict
from workflows.rules.questions import Question, in_order

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
KEY_QUESTIONS = [
    Question("key-1", QuestionKind.FIND, "Where does it say that the school may not refuse?"),
    Question("key-2", QuestionKind.DO, "What do you do first?"),
]


@pytest.fixture
def invitation():
    questions = in_order(default_questions(PanelKind.PARENTS), KEY_QUESTIONS)
    return factories.reader(
        language="en", consented=False, questions=questions, summary="Short one. A second sentence 😀 here."
    )


@pytest.fixture
def reading(invitation):
    return factories.take_part(invitation)


def press(phone, selector: str) -> None:
    with phone.page.expect_navigation():
        phone.page.click(selector)


def answer_everything(phone) -> None:
    page = phone.page
    while "/vraag/" in page.url:
        phone.check(page.inner_text("h1"))
        if page.locator(".found-sentence").count():
            page.locator(".found-sentence").nth(4).click()
        elif page.locator(".choice").count():
            page.locator(".choice").first.click()
        if page.locator("textarea:visible").count():
            page.fill("textarea", "In my own words.")
        press(phone, ".main-button")
    phone.check("all answers")
    assert "skipped" not in page.inner_text(".answers")
    press(phone, "a.main-button")


def test_the_whole_way_with_a_tap_on_a_sentence(phone, invitation) -> None:
    this = phone()
    page = this.page
    this.open(at("welcome", invitation))
    this.check("welcome")
    press(this, ".main-button")
    this.check("consent")
    page.check("[name=agree]")
    press(this, ".main-button")
    this.check("read")
    page.locator("#p-summary .s").nth(1).tap()
    this.check("sheet")
    page.tap("[data-kind=minus]")
    this.check("reasons")
    page.tap("[data-reason=long_sentence]")
    page.wait_for_selector("#p-summary .s.minus")
    page.locator("#p-summary .s").last.tap()
    page.tap("[data-kind=unknown_word]")
    page.locator(".chip", has_text="here").tap()
    page.wait_for_selector("#p-summary .s.unknown_word")
    this.check("marked")
    assert page.inner_text("#mark-count") == "2 marks are saved."
    assert [mark.quote for mark in Remark.objects.all()] == ["A second sentence 😀 here.", "here"]
    press(this, ".onward .main-button")
    answer_everything(this)
    this.check("verdict")
    page.locator(".choice.yes").tap()
    press(this, ".main-button")
    this.check("thanks")
    assert Verdict.objects.get().decision == "yes"
    assert Answer.objects.get(question="key-1").quote
    assert Answer.objects.get(question="missing").text == "In my own words."
    press(this, ".stop a")
    this.check("stop")
    press(this, ".main-button")
    this.check("stopped")
    assert not Consent.objects.exists()


def test_the_whole_way_without_javascript_at_320_pixels(phone, invitation) -> None:
    this = phone(width=320, scripts=False)
    page = this.page
    this.open(at("welcome", invitation))
    this.check("welcome")
    press(this, ".main-button")
    press(this, ".main-button")
    this.check("consent, not ticked")
    page.check("[name=agree]")
    press(this, ".main-button")
    this.check("read")
    press(this, "#p-summary .mark-button")
    this.check("which sentence")
    press(this, "a.choice >> nth=1")
    page.locator(".choice.minus").click()
    this.check("mark")
    page.fill("#note", "Too long.")
    press(this, ".main-button")
    assert Remark.objects.get().quote == "A second sentence 😀 here."
    press(this, ".onward .main-button")
    answer_everything(this)
    this.check("verdict")
    page.locator(".choice.yes").click()
    press(this, ".main-button")
    this.check("thanks")
    assert Answer.objects.count() == 7


def test_a_page_that_runs_right_to_left(phone, reading) -> None:
    Panel.objects.update(language="ar")
    FrozenText.objects.update(language="ar")
    this = phone(width=320)
    this.open(at("read", reading))
    assert this.page.evaluate("getComputedStyle(document.querySelector('.text')).direction") == "rtl"
    this.check("read, right to left")
    this.page.locator("#p-summary .s").first.tap()
    this.check("sheet, right to left")
    for key in ("own-words", "key-1", "easy"):
        this.open(at("question", reading, key))
        this.check(f"{key}, right to left")


def test_words_are_marked_by_selecting_them(phone, reading) -> None:
    this = phone(width=900)
    this.open(at("read", reading))
    box = this.page.locator("#p-summary .s").first.bounding_box()
    this.page.mouse.move(box["x"] + 1, box["y"] + box["height"] / 2)
    this.page.mouse.down()
    this.page.mouse.move(box["x"] + box["width"] - 1, box["y"] + box["height"] / 2, steps=5)
    this.page.mouse.up()
    this.page.wait_for_selector("dialog[open]")
    assert this.page.inner_text(".quoted") == "Short one."
    this.page.click("[data-kind=plus]")
    this.page.wait_for_selector("#p-summary .s.plus")
    assert Remark.objects.get().quote == "Short one."


def test_by_keyboard_alone(phone, reading) -> None:
    this = phone()
    keys = this.page.keyboard
    this.open(at("mark", reading, "title"))
    this.page.focus("[name=kind]")
    keys.press("ArrowDown")
    keys.press("Tab")
    keys.press("Space")
    this.page.focus("main .main-button")
    with this.page.expect_navigation():
        keys.press("Enter")
    assert Remark.objects.get().kind == "minus"
    button = this.page.locator("#p-title .mark-button")
    button.focus()
    assert button.evaluate("one => getComputedStyle(one.parentElement).opacity") == "1"
    this.open(at("question", reading, "easy"))
    this.page.focus("[name=choice]")
    keys.press("Space")
    keys.press("Tab")
    with this.page.expect_navigation():
        keys.press("Enter")
    assert Answer.objects.get().choice == "yes"


def test_letters_and_contrast_stay_without_a_cookie(phone, reading) -> None:
    this = phone(width=320)
    this.open(at("read", reading))
    for _ in range(3):
        this.page.click("[data-tool=larger]")
    this.page.click("[data-tool=contrast]")
    this.open(at("read", reading))
    assert this.page.evaluate("document.documentElement.dataset.size") == "4"
    this.check("read, large and with contrast")
    assert {cookie["name"] for cookie in this.context.cookies()} == {"csrftoken"}


def test_words_are_kept_when_the_phone_is_put_away(phone, reading) -> None:
    this = phone()
    this.open(at("question", reading, "own-words"))
    this.page.fill("#text", "Half a thought")
    with this.page.expect_request(lambda request: request.method == "POST") as sent:
        this.page.evaluate(
            "() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden' });"
            "document.dispatchEvent(new Event('visibilitychange')); }"
        )
    sent.value.response()
    assert Answer.objects.get().text == "Half a thought"


def test_a_long_word_of_the_title_is_not_broken_on_a_phone(phone) -> None:
    this = phone(width=390)
    asked = factories.take_part(factories.reader(title="Wat doet een onderwijsconsulent?"))
    this.open(at("read", asked))
    lines = this.page.evaluate("""() => {
      const walker = document.createTreeWalker(document.querySelector("h1"), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf("onderwijsconsulent?");
        if (at < 0) continue;
        const word = document.createRange();
        word.setStart(walker.currentNode, at);
        word.setEnd(walker.currentNode, at + "onderwijsconsulent?".length);
        return word.getClientRects().length;
      }
    }""")
    assert lines == 1
