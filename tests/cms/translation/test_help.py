"""The page beside the translation editor: what helps at each sentence."""

import re
import unicodedata
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringTranslation, Translation

from cms.content.models import ArticlePage, GlossaryTerm
from cms.translation.models import SegmentNote
from cms.translation.segments.segment import unread_machine_count
from cms.translation.trees import ensure_language_trees
from cms.users.models import User
from tests import factories
from tests.cms.translation.conftest import begin, kept, rename, segment_of, write
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, ensure_roles
from workflows.actions.setup.ensure_workflows import ensure_workflows
from workflows.actions.translations.submit_translation import submit_translation
from workflows.errors import InvalidRequest

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(translation: Translation) -> str:
    return reverse("translation_help", args=[translation.pk])


@pytest.fixture
def plain(chief: User) -> Translation:
    """An article on its way to plain Dutch."""
    body = factories.body(
        "Indien u dat wenst, kunt u tevens bellen.",
        "De aanvraag wordt door de mensen van de regio binnen zes weken na de brief beoordeeld.",
        "Praat met de leraar.",
    )
    return begin(
        factories.article(title="Hulp op school", summary="Wat u kunt vragen.", body=body),
        "nl-x-simple",
        chief,
    )


def shown(browser: Client, page: str, show: str = "all") -> str:
    return browser.get(page, {"show": show}).content.decode()


def numbers(html: str) -> list[str]:
    return re.findall(r'data-segment="(\d+)"', html)


def test_every_sentence_has_its_place_and_its_length(
    translation: Translation, browser: Client, page: str
) -> None:
    write(translation, segment_of(translation, "Praat"), "Talk.")
    html = shown(browser, page)
    assert numbers(html) == ["1", "2", "3", "4", "5"]
    assert "25%" in html
    assert "data-level" not in html  # English has no measure
    assert numbers(shown(browser, page, "empty")) == ["1", "2", "3", "4"]
    assert numbers(shown(browser, page, "no such list")) == ["1", "2", "3", "4", "5"]


def test_a_number_that_is_gone_is_pointed_at(translation: Translation, browser: Client, page: str) -> None:
    write(
        translation,
        segment_of(translation, "Lees"),
        'Read <a id="a1">the law</a> and <b>call</b> 088 123 45 76.',
    )
    html = shown(browser, page, "look")
    assert numbers(html) == ["4"]
    assert ": 67" in html.replace("\n", "")


def test_the_agreed_term_is_looked_for(translation: Translation, browser: Client, page: str) -> None:
    dutch = GlossaryTerm.objects.create(
        term="leraar", explanation="Wie lesgeeft.", locale=factories.locale("nl")
    )
    write(translation, segment_of(translation, "Praat"), "Talk to the instructor.")
    assert "data-term" in shown(browser, page)
    assert "look" not in re.search(r"<li[^>]*data-term", shown(browser, page)).group()
    GlossaryTerm.objects.create(
        term="teacher",
        explanation="Who teaches.",
        locale=factories.locale("en"),
        translation_key=dutch.translation_key,
    )
    assert "look" in re.search(r"<li[^>]*data-term", shown(browser, page)).group()
    write(translation, segment_of(translation, "Praat"), "Talk to the teachers.")
    assert "look" not in re.search(r"<li[^>]*data-term", shown(browser, page)).group()


def test_what_was_translated_elsewhere_can_be_used(
    translation: Translation, browser: Client, page: str, chief: User
) -> None:
    other = begin(factories.article(body=factories.body("Praat met de leraar.")), "en", chief)
    write(other, segment_of(other, "Praat"), "Talk to the teacher.")
    write(other, segment_of(other, "Wat"), "Machine words", machine=True)
    html = shown(browser, page)
    assert html.count("data-memory") == 1
    memory = re.search(r'name="memory" value="(\d+)"', html).group(1)
    segment = segment_of(translation, "Praat")
    form = {
        "command": "remember",
        "string": segment.string_id,
        "context": segment.context_id,
        "memory": memory,
    }
    answer = browser.post(page, form)
    assert answer["Location"].endswith(f"#s{segment.string_id}-{segment.context_id}")
    assert kept(translation) == {"Praat met de leraar.": "Talk to the teacher."}
    write(translation, segment, "My own words")
    browser.post(page, form)
    assert kept(translation) == {"Praat met de leraar.": "My own words"}
    browser.post(page, {**form, "memory": "999999", "context": "x"})


TYPED = "De co\u00f6rdinator \u2013 \u2018uw\u2019 hulp \u2013 belt."


@pytest.mark.parametrize(
    "elsewhere",
    [
        TYPED,
        unicodedata.normalize("NFD", TYPED),
        TYPED.replace("hulp", "hu\u00adlp"),
        TYPED.replace(" hulp", "\u00a0hulp"),
        TYPED.replace("belt", "be\u200blt"),
        "De co\u00f6rdinator - 'uw' hulp - belt.",
    ],
)
def test_a_sentence_is_remembered_however_it_was_typed(chief: User, browser: Client, elsewhere: str) -> None:
    other = begin(factories.article(body=factories.body(elsewhere)), "en", chief)
    write(other, segment_of(other, "De co"), "They call.")
    here = begin(factories.article(body=factories.body(TYPED)), "en", chief)
    page = reverse("translation_help", args=[here.pk])
    memory = re.search(r'name="memory" value="(\d+)"', shown(browser, page))
    assert memory
    segment = segment_of(here, "De co")
    form = {"command": "remember", "string": segment.string_id, "context": segment.context_id}
    browser.post(page, {**form, "memory": memory.group(1)})
    assert kept(here) == {segment.source: "They call."}


def test_another_sentence_is_not_remembered(translation: Translation, browser: Client, chief: User) -> None:
    other = begin(factories.article(body=factories.body("Praat met de lerares.")), "en", chief)
    write(other, segment_of(other, "Praat"), "Talk to her.")
    remembered = StringTranslation.objects.get(data="Talk to her.")
    segment = segment_of(translation, "Praat")
    page = reverse("translation_help", args=[translation.pk])
    assert "data-memory" not in shown(browser, page)
    form = {"command": "remember", "string": segment.string_id, "context": segment.context_id}
    browser.post(page, {**form, "memory": remembered.pk})
    assert kept(translation) == {}


def test_colleagues_leave_notes(translation: Translation, browser: Client, page: str, chief: User) -> None:
    segment = segment_of(translation, "Zorgplicht")
    form = {"command": "note", "string": segment.string_id, "context": segment.context_id}
    browser.post(page, {**form, "text": "Duty or <b>care</b>?"})
    browser.post(page, {**form, "text": "   "})
    browser.post(page, {**form, "text": "x" * 1001})
    browser.post(page, {**form, "string": "0", "text": "nowhere"})
    note = SegmentNote.objects.get()
    assert note.author == chief
    html = shown(browser, page, "notes")
    assert numbers(html) == ["1"]
    assert "Duty or &lt;b&gt;care" in html
    rename(translation, "De school moet helpen")
    assert "Duty or &lt;b&gt;care" in shown(browser, page)  # below, with the words that it was about
    browser.post(page, {"command": "resolve", "note": note.pk})
    browser.post(page, {"command": "resolve", "note": note.pk})
    note.refresh_from_db()
    assert note.resolved_by == chief
    assert "Duty or" not in shown(browser, page)


def test_nothing_a_machine_made_goes_to_readers_unread(
    translation: Translation, browser: Client, page: str, chief: User
) -> None:
    trees, roles = ensure_language_trees(), ensure_roles()
    ensure_workflows(trees=trees, source_language="nl", editors=roles[CHIEF_EDITORS])
    for start in ("Zorgplicht", "De school", "Wat", "Praat"):
        write(translation, segment_of(translation, start), f"en {start}", machine=True)
    write(translation, segment_of(translation, "Lees"), '<a id="a1">en</a> <b>en</b>')
    with pytest.raises(InvalidRequest, match="4"):
        submit_translation(translation=translation, by=chief)

    ticks = re.findall(r'name="seen" form="confirm" value="([^"]+)"', shown(browser, page, "machine"))
    assert len(ticks) == 4
    write(translation, segment_of(translation, "Praat"), "Something else by now", machine=True)
    browser.post(page, {"command": "confirm", "seen": [*ticks, "x", "1_2_never"], "show": "machine"})
    assert unread_machine_count(translation) == 1  # what changed since it was on the screen was not read
    ticks = re.findall(r'name="seen" form="confirm" value="([^"]+)"', shown(browser, page, "machine"))
    browser.post(page, {"command": "confirm", "seen": ticks})
    assert unread_machine_count(translation) == 0
    history = PageLogEntry.objects.filter(action="translation.confirm_machine_text").order_by("pk")
    assert [(entry.user, entry.data["sentences"]) for entry in history] == [(chief, 3), (chief, 1)]
    assert {entry.page.specific.locale.language_code for entry in history} == {"en"}
    submit_translation(translation=translation, by=chief)
    english = ArticlePage.objects.get(locale__language_code="en")
    assert english.workflow_in_progress


def test_plain_dutch_is_prefilled_without_pretending(
    plain: Translation, browser: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(reverse("translation_prefill", args=[plain.pk]))
    texts = kept(plain)
    assert texts["Indien u dat wenst, kunt u tevens bellen."] == "Als u dat wenst, kunt u ook bellen."
    hard = segment_of(plain, "De aanvraag")
    assert hard.target == hard.source
    left, changed = hard.machine, segment_of(plain, "Indien").machine
    assert left.startswith(changed)
    assert left != changed  # the translation editor says beside the sentence that it was left as it was
    html = shown(browser, reverse("translation_help", args=[plain.pk]), "look")
    assert numbers(html) == [str(hard.number)]
    assert 'data-mark="passive"' in html
    assert "data-level" in html
    assert "data-budget" not in html  # it costs nobody anything


def test_the_page_asks_the_same_number_of_queries_for_a_longer_text(
    chief: User, browser: Client, django_assert_max_num_queries: Any
) -> None:
    def queries(sentences: int) -> int:
        texts = [f"Zin {number} over de leraar." for number in range(sentences)]
        translation = begin(factories.article(body=factories.body(*texts)), "en", chief)
        for number in range(sentences):
            write(translation, segment_of(translation, f"Zin {number} "), f"Sentence {number}")
        address = reverse("translation_help", args=[translation.pk])
        browser.get(address)
        with django_assert_max_num_queries(60) as counted:
            browser.get(address)
        return len(counted)

    assert queries(2) == queries(12)


def test_the_translation_editor_leads_here(translation: Translation, browser: Client) -> None:
    html = browser.get(translation.get_target_instance_edit_url()).content.decode()
    assert "editor-links.js" in html
    assert reverse("translation_help", args=[0]) in html
    unread = f"{reverse('translation_help', args=[translation.pk])}?show=machine"
    assert unread not in html
    write(translation, segment_of(translation, "Praat"), "Talk", machine=True)
    assert unread in browser.get(translation.get_target_instance_edit_url()).content.decode()


def test_a_lost_placeholder_and_an_unknown_one_are_named(chief: User, browser: Client) -> None:
    body = factories.body("Bel {telefoon}.", "Mail {e-mail}.")
    translation = begin(factories.article(title="T", summary="S", body=body), "en", chief)
    write(translation, segment_of(translation, "Bel"), "Call {telephone}.")
    write(translation, segment_of(translation, "Mail"), "Mail {e-mail}.")
    html = shown(browser, reverse("translation_help", args=[translation.pk]))
    lost, unknown = re.findall("<li[^>]* data-placeholders>([^<]*)</li>", html)
    assert lost.endswith(" {telefoon}")
    assert unknown.endswith(" {telephone}")
