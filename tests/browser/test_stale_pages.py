"""What a page says that was open for long, on a small phone; and what the script keeps up to date."""

import re

import pytest

from tests import factories
from tests.workflows.panel.urls import at, shown
from workflows.enums import QuestionKind, RemarkKind
from workflows.models import Answer, Remark
from workflows.rules.questions import Question

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HIDE = """() => {
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
WORDS = Question("words", QuestionKind.OWN_WORDS, "Waar gaat de tekst over?")


def reader(language: str):
    return factories.take_part(
        factories.reader(language=language, questions=[WORDS], summary="Kort. Een tweede zin hier.")
    )


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_both_texts_stand_on_a_small_phone(phone, client, language, scripts) -> None:
    invitation = reader(language)
    this = phone(scripts=scripts)
    page = at("question", invitation, "words")
    this.open(page)
    this.check("question")
    client.post(page, {"text": "De school moet een plek zoeken. Dat duurt soms lang.", **shown(client, page)})
    this.page.fill("textarea", "Wie mij kan helpen als school niet lukt.")
    this.expected_failures = True
    with this.page.expect_navigation():
        this.page.click(".main-button")
    this.check("both")
    assert this.page.locator(".elsewhere blockquote").inner_text().startswith("De school moet")
    assert this.page.input_value("textarea").startswith("Wie mij kan helpen")
    with this.page.expect_navigation():
        this.page.click(".main-button")
    assert Answer.objects.get().text.startswith("Wie mij")


def test_words_that_the_script_kept_come_from_no_other_device(phone) -> None:
    this = phone()
    page = this.page
    this.open(at("question", reader("en"), "words"))
    page.fill("textarea", "Half")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.evaluate(HIDE)
    page.wait_for_function("document.querySelector('[name=made_from]').value !== ''")
    assert Answer.objects.get().text == "Half"
    page.fill("textarea", "Half and whole")
    with page.expect_navigation():
        page.click(".main-button")
    assert re.search("oordeel|verdict", page.url) or "/vraag/" not in page.url
    assert Answer.objects.get().text == "Half and whole"


def test_a_mark_is_changed_with_another_tap(phone) -> None:
    this = phone()
    page = this.page
    this.open(at("read", reader("en")))
    for kind in ("plus", "plus"):
        page.locator("#p-summary .s").nth(1).tap()
        page.tap(f"[data-kind={kind}]")
        page.wait_for_selector(f"#p-summary .s.{kind}")
    page.locator("#p-summary .s").nth(1).tap()
    page.tap("[data-kind=minus]")
    page.tap("[data-reason=tone]")
    page.wait_for_selector("#p-summary .s.minus")
    assert "/lezen/" in page.url
    assert Remark.objects.get().kind == RemarkKind.MINUS
