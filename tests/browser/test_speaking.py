"""A member speaks an answer with the microphone of a phone, which here beeps."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import factories
from tests.browser.conftest import CHROMIUM
from tests.browser.phone import Phone
from tests.workflows.panel.urls import at
from workflows.default_questions import default_questions
from workflows.enums import PanelKind
from workflows.models import Answer, Invitation, Panel, SpokenAnswer, Verdict

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
#: everything that a page can leave on a device
LEFT = """async () => [
  JSON.stringify(localStorage), JSON.stringify(sessionStorage),
  ...(await indexedDB.databases()).map((one) => one.name), ...(await caches.keys()),
].join(" ")"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One with a microphone, which anybody may use."""
    if CHROMIUM is None:
        pytest.skip("Chromium is missing. On Debian: apt install chromium. Then these tests run.")
    microphone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *microphone])
        yield started
        started.close()


def reading(kind: str = "parents", language: str = "en") -> Invitation:
    questions = default_questions(PanelKind(kind))
    made = factories.reader(kind=kind, language=language, questions=questions)
    Panel.objects.update(spoken_answers=True)
    return factories.take_part(Invitation.objects.select_related("round__panel").get(pk=made.pk))


def record(this: Phone, seconds: float = 2.5) -> None:
    this.page.tap("[data-record]")
    this.page.wait_for_selector("[data-clock]:visible")
    this.page.wait_for_timeout(1000 * seconds)
    this.page.tap("[data-stop]")


def agree(this: Phone) -> None:
    this.page.tap(".speak summary")
    this.check("how speaking works")
    this.page.tap("[name=do][value=agree]")
    this.page.wait_for_selector("[data-record]:visible")


def test_a_spoken_tip_from_the_microphone_to_thanks(phone: Any) -> None:
    this, invitation = phone(), reading()
    page = this.page
    this.open(at("verdict", invitation))
    assert not page.locator(".speak").is_visible()
    page.locator(".choice.yes_with_tip").tap()
    agree(this)
    assert page.is_checked("[value=yes_with_tip]")
    assert not page.locator("[data-by-file]").is_visible()
    assert not page.locator("#sound").is_visible()
    this.check("ready to speak")
    record(this)
    page.wait_for_selector(".spoken:has-text('Spoken: 0:')")
    assert page.is_checked("[value=yes_with_tip]")
    this.check("spoken")
    left = page.evaluate(LEFT)
    assert "panel-kept-" in left
    assert len(left) < 600
    page.locator("main .main-button").last.click()
    page.wait_for_url("**/bedankt/")
    this.check("thanks, it waits to be written down")
    spoken = SpokenAnswer.objects.get()
    assert (Verdict.objects.get().decision, spoken.question) == ("yes_with_tip", "")
    assert 2 <= spoken.seconds <= 4


def test_in_a_tunnel_the_recording_stays_in_the_page_and_is_sent_once(phone: Any) -> None:
    this, invitation = phone(), reading()
    page = this.page
    this.expected_failures = True
    this.open(at("question", invitation, "own-words"))
    agree(this)
    page.fill("textarea", "About school.")
    page.route(
        "**/spreken/**", lambda route: (route.fetch(), route.abort())
    )  # it arrives, and no answer does
    record(this)
    page.wait_for_selector("[data-said]:has-text('No connection now: keep this page open')")
    page.tap("[data-again]")
    page.wait_for_timeout(500)
    page.unroute_all(behavior="wait")
    page.tap("[data-again]")
    page.wait_for_selector(".spoken:has-text('Spoken: 0:')")
    assert page.input_value("textarea") == "About school."
    assert SpokenAnswer.objects.count() == 1
    page.tap(".spoken [value=back]")
    page.wait_for_selector("[data-record]:visible")
    assert not SpokenAnswer.objects.exists()
    page.locator("main .main-button").last.click()
    page.wait_for_url("**/vraag/easy/")
    assert Answer.objects.get(question="own-words").text == "About school."


def test_with_an_unsent_recording_nothing_moves_on_by_itself(phone: Any) -> None:
    this, invitation = phone(), reading()
    page, forward = this.page, "main .go-on .main-button"
    this.expected_failures = True
    this.open(at("question", invitation, "own-words"))
    agree(this)
    this.context.set_offline(True)
    page.tap(forward)  # pressed before there is a recording: this waits for the connection
    page.wait_for_selector("#signal:not(:empty)")
    record(this)
    page.wait_for_selector("[data-said]:has-text('No connection now')")
    page.tap(forward)
    first = "#signal:has-text('Your recording is not sent yet. First send it, or throw it away.')"
    page.wait_for_selector(first)
    this.context.set_offline(False)
    page.wait_for_selector("[data-said]:has-text('There is a connection again')")
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_timeout(1500)
    assert "/vraag/own-words/" in page.url
    assert not Answer.objects.exists()
    this.expected_failures = False
    this.check("the recording first")
    page.tap("[data-drop]")
    page.wait_for_selector("[data-record]:visible")
    assert page.inner_text("#signal") == page.inner_text("[data-said]") == ""
    record(this)
    page.wait_for_selector(".spoken:has-text('Spoken: 0:')")
    page.tap(forward)
    page.wait_for_url("**/vraag/easy/")
    assert SpokenAnswer.objects.count() == 1


def go(page: Any, button: str) -> None:
    """Press a button, and wait until the next page is whole."""
    with page.expect_navigation(wait_until="load"):
        page.click(f"[name=do][value={button}]")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_scripts_a_file_at_320_pixels(phone: Any, language: str) -> None:
    this, invitation = phone(width=320, scripts=False), reading(language=language)
    page = this.page
    this.open(at("question", invitation, "own-words"))
    this.check("offered")
    page.click(".speak summary")
    go(page, "agree")
    assert page.locator("[data-by-file]").is_visible()
    assert not page.locator("[data-live]").is_visible()
    assert page.locator("#sound").is_visible()
    page.set_input_files("#sound", {"name": "a.wav", "mimeType": "audio/wav", "buffer": factories.wav()})
    this.check("a file is chosen")
    go(page, "keep")
    assert "0:02" in page.inner_text(".spoken")
    this.check("spoken")
    page.click(".speak summary >> nth=-1")
    go(page, "stop")
    assert not SpokenAnswer.objects.exists()
    this.expected_failures = True
    page.click(".speak summary")
    go(page, "agree")
    go(page, "keep")
    this.check("nothing was chosen")
    page.click("main .main-button")
    page.wait_for_url("**/vraag/own-words/#speaking")
