"""A machine fills in what is empty: counted, marked, and never trusted."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import IntegrityError, transaction
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail_localize.models import Translation

from cms.regions.models import Region
from cms.translation.machine.ask_prefill import ask_prefill
from cms.translation.machine.budget import budget_of
from cms.translation.machine.errors import CannotPrefillError
from cms.translation.machine.tasks import run_waiting_prefill
from cms.translation.models import Prefill, WordBudget
from cms.translation.segments.segment import segments_of, unread_machine_count
from cms.users.models import User
from tests import factories
from tests.cms.translation.conftest import begin, kept, segment_of, write
from tests.cms.translation.machine_server import Answer, service, translated

pytestmark = pytest.mark.django_db
WORDS = 22  # of the text in the fixture


@pytest.fixture
def libre(settings: Any) -> Iterator[Callable[..., list[list[str]]]]:
    """Start a service, and let the installation use it."""
    running: list[Any] = []

    def start(answer: Answer = translated, status: int = 200) -> list[list[str]]:
        running.append(service(answer, status))
        address, asked = running[-1].__enter__()
        settings.MACHINE_TRANSLATION = {
            "SERVICE": "libretranslate",
            "OPTIONS": {"LIBRETRANSLATE_URL": address, "API_KEY": "", "TIMEOUT": 1},
            "WORDS_PER_MONTH": 1000,
        }
        return asked

    yield start
    for one in running:
        one.__exit__(None, None, None)


@pytest.fixture
def ask(
    translation: Translation, chief: User, django_capture_on_commit_callbacks: Any
) -> Callable[[], Prefill]:
    """Ask for the translation, and let the work be done."""

    def asked() -> Prefill:
        with django_capture_on_commit_callbacks(execute=True):
            prefill = ask_prefill(translation=translation, by=chief)
        prefill.refresh_from_db()
        return prefill

    return asked


def test_what_is_empty_is_filled_in_and_marked(
    translation: Translation, libre: Any, ask: Callable[[], Prefill]
) -> None:
    asked = libre()
    write(translation, segment_of(translation, "Zorgplicht"), "Duty of care")
    prefill = ask()
    assert (prefill.status, prefill.kept, prefill.message) == ("done", 4, "")
    assert "Zorgplicht" not in asked[0]  # what a person wrote is not sent and not written over
    assert kept(translation)["Zorgplicht"] == "Duty of care"
    made = {one.source[:5]: one.machine for one in segments_of(translation)}
    assert made["Zorgp"] == ""
    assert made["De sc"] == "LibreTranslate"
    assert unread_machine_count(translation) == 4


def test_typing_takes_the_mark_away(translation: Translation, libre: Any, ask: Any, browser: Client) -> None:
    libre()
    ask()
    segment = translation.source.stringsegment_set.get(string__data="Zorgplicht")
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    form = encode_multipart(BOUNDARY, {"value": "Duty of care"})
    assert browser.put(address, form, content_type=MULTIPART_CONTENT).status_code == 200
    assert segment_of(translation, "Zorgplicht").machine == ""
    assert unread_machine_count(translation) == 4


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (lambda strings: {"translatedText": strings[1:]}, 200),
        (lambda strings: {"translatedText": [*strings, "more"]}, 200),
        (lambda strings: {"translatedText": ["" for _ in strings]}, 200),
        (lambda strings: {"translatedText": [None for _ in strings]}, 200),
        (lambda strings: {"translatedText": [{"no": 1} for _ in strings]}, 200),
        (lambda strings: {"translatedText": "one string for all"}, 200),
        (lambda strings: {"translatedText": ["<script>alert(1)</script>" for _ in strings]}, 200),
        (lambda strings: {"error": "quota"}, 200),
        (lambda strings: ["not", "a", "mapping"], 200),
        (lambda strings: b"<html>Bad gateway</html>", 200),
        (lambda strings: b"", 200),
        (translated, 500),
        (translated, 429),
        (lambda strings: time.sleep(1.5) or translated(strings), 200),
    ],
)
def test_nothing_is_kept_of_an_answer_that_makes_no_sense(
    translation: Translation, libre: Any, ask: Callable[[], Prefill], answer: Answer, status: int
) -> None:
    libre(answer, status)
    prefill = ask()
    assert prefill.status == "failed"
    assert prefill.message
    assert "Traceback" not in prefill.message
    assert kept(translation) == {}
    assert budget_of(None).used == 0

    libre()  # it is asked again when the service is well
    assert ask().status == "done"


def test_a_service_that_is_away_harms_nothing(
    translation: Translation, libre: Any, ask: Callable[[], Prefill], settings: Any
) -> None:
    libre()
    settings.MACHINE_TRANSLATION["OPTIONS"]["LIBRETRANSLATE_URL"] = "http://127.0.0.1:1"
    assert ask().status == "failed"
    assert kept(translation) == {}


def test_a_sentence_that_lost_its_link_is_left_out_and_named(
    translation: Translation, libre: Any, ask: Callable[[], Prefill], browser: Client
) -> None:
    libre(
        lambda strings: {
            "translatedText": [text.replace('<a id="a1">', "").replace("</a>", "") for text in strings]
        }
    )
    prefill = ask()
    assert (prefill.status, prefill.kept) == ("partly", 4)
    assert [line["source"][:4] for line in prefill.refused] == ["Lees"]
    shown = browser.get(reverse("translation_help", args=[translation.pk])).content.decode()
    assert "Lees de wet" in shown
    assert 'data-last="partly"' in shown


def test_a_long_text_goes_in_portions(
    chief: User, libre: Any, django_capture_on_commit_callbacks: Any
) -> None:
    texts = [f"Dit is zin nummer {number} van de tekst." for number in range(90)]
    translation = begin(factories.article(body=factories.body(*texts)), "en", chief)
    asked = libre()
    with django_capture_on_commit_callbacks(execute=True):
        ask_prefill(translation=translation, by=chief)
    assert [len(strings) for strings in asked] == [40, 40, 13]
    assert Prefill.objects.get().kept == 93


def test_words_are_counted_and_run_out(
    translation: Translation, chief: User, libre: Any, ask: Callable[[], Prefill]
) -> None:
    asked = libre()
    WordBudget.objects.create(words_per_month=WORDS)
    ask()
    assert budget_of(None).used == WORDS
    assert budget_of(None).left == 0
    other = begin(factories.article(), "en", chief)
    with pytest.raises(CannotPrefillError, match="0"):
        ask_prefill(translation=other, by=chief)
    assert len(asked) == 1
    assert kept(other) == {}


def test_each_desk_has_its_own_budget() -> None:
    region = Region.objects.create(code="PO2601", name="Twente", sector="po")
    WordBudget.objects.create(region=region, words_per_month=50)
    WordBudget.objects.create(words_per_month=70)
    assert (budget_of(region.pk).left, budget_of(None).left) == (50, 70)
    with pytest.raises(IntegrityError), transaction.atomic():
        WordBudget.objects.create(words_per_month=90)


def test_an_administrator_sets_the_budget(browser: Client) -> None:
    add = reverse(WordBudget.snippet_viewset.get_url_name("add"))
    browser.post(add, {"region": "", "words_per_month": "1234"})
    assert budget_of(None).left == 1234
    assert browser.post(add, {"region": "", "words_per_month": "1"}).status_code == 200
    assert WordBudget.objects.count() == 1
    shown = browser.get(reverse(WordBudget.snippet_viewset.get_url_name("list"))).content.decode()
    assert "1234" in shown


def test_who_may_not_edit_asks_no_machine(translation: Translation, libre: Any) -> None:
    asked = libre()
    stranger = Client()
    stranger.force_login(factories.with_role(pages=()))
    stranger.post(reverse("translation_prefill", args=[translation.pk]))
    assert asked == []


def test_there_is_no_second_time_while_it_works(translation: Translation, chief: User, libre: Any) -> None:
    libre()
    prefill = ask_prefill(translation=translation, by=chief)
    with pytest.raises(CannotPrefillError):
        ask_prefill(translation=translation, by=chief)
    assert budget_of(None).used == WORDS  # set aside
    run_waiting_prefill.call(prefill.pk)
    run_waiting_prefill.call(prefill.pk)  # a task that runs twice works once
    assert Prefill.objects.get().attempts == 1
    with pytest.raises(CannotPrefillError):
        ask_prefill(translation=translation, by=chief)  # nothing is empty any more


def test_without_a_service_nothing_is_promised(
    translation: Translation, chief: User, browser: Client
) -> None:
    with pytest.raises(CannotPrefillError):
        ask_prefill(translation=translation, by=chief)
    shown = browser.get(reverse("translation_help", args=[translation.pk])).content.decode()
    assert reverse("translation_prefill", args=[translation.pk]) not in shown
    machine = reverse("wagtail_localize:machine_translate", args=[translation.pk])
    assert browser.post(machine, {"next": "https://evil.example/"}).status_code == 302
    assert browser.post(machine, {"next": "https://evil.example/"})["Location"].startswith("/admin/")


def test_the_editors_button_asks_our_way(
    translation: Translation, libre: Any, browser: Client, django_capture_on_commit_callbacks: Any
) -> None:
    libre()
    machine = reverse("wagtail_localize:machine_translate", args=[translation.pk])
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(machine)
    assert Prefill.objects.get().kept == 5
    assert browser.get(machine).status_code == 405


@pytest.mark.parametrize(
    ("service_name", "options", "wrong"),
    [
        ("", {}, False),
        ("libretranslate", {"LIBRETRANSLATE_URL": "http://x"}, False),
        ("libretranslate", {"LIBRETRANSLATE_URL": ""}, True),
        ("deepl", {"AUTH_KEY": "k"}, False),
        ("deepl", {"AUTH_KEY": ""}, True),
        ("google", {"PROJECT_ID": "p"}, True),  # its library is not installed here
        ("babelfish", {}, True),
    ],
)
def test_wrong_settings_are_seen_when_it_starts(
    settings: Any, service_name: str, options: dict[str, str], wrong: bool
) -> None:
    settings.MACHINE_TRANSLATION = {"SERVICE": service_name, "OPTIONS": options, "WORDS_PER_MONTH": 1}
    assert any("MACHINE_TRANSLATION" in error.msg for error in run_checks()) is wrong
