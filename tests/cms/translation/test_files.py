"""A translation goes out as a file and comes back, and every sentence is accounted for."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from translate.storage import pypo
from wagtail_localize.models import StringTranslation, Translation

from cms.translation.exchange.formats import write_file
from cms.translation.exchange.report import FileReport, SentenceOutcome
from cms.translation.exchange.take_in_file import take_in_file
from cms.translation.segments.segment import segments_of, unread_machine_count
from cms.users.models import User
from tests import factories
from tests.cms.translation.conftest import begin, kept, rename, segment_of, write

pytestmark = pytest.mark.django_db
FORMATS = ["po", "xlf"]
WORDS = {
    "Zorgplicht": "Duty of care",
    "De school": "The school helps your child.",
    "Wat betekent": "What does it mean?",
    "Lees": 'Call <b>now</b> 088 123 45 67 and read <a id="a1">the law</a>.',
    "Praat": "Talk to the teacher.",
}


def out(translation: Translation, name: str) -> bytes:
    return write_file(translation, name, at=timezone.now())


def po_with(translation: Translation, changes: dict[str, str], *, fuzzy: bool = False) -> bytes:
    """The file as a translator sends it back, with the sentences that begin so translated."""
    store = pypo.pofile.parsestring(out(translation, "po"))
    for unit in store.units:
        for start, target in changes.items():
            if not unit.isheader() and str(unit.source).startswith(start):
                unit.target = target
                unit.markfuzzy(fuzzy)
    return bytes(store)


def taken_in(translation: Translation, content: bytes, by: User) -> FileReport:
    return take_in_file(translation=translation, content=content, by=by)


def outcomes(report: FileReport) -> dict[str, int]:
    return {outcome.value: count for outcome, count in report.counts}


@pytest.mark.parametrize("name", FORMATS)
def test_what_goes_out_comes_back_the_same(translation: Translation, chief: User, name: str) -> None:
    for start, data in WORDS.items():
        write(translation, segment_of(translation, start), data)
    before = kept(translation)
    content = out(translation, name)
    assert outcomes(taken_in(translation, content, chief)) == {"same": 5}

    StringTranslation.objects.all().delete()
    assert outcomes(taken_in(translation, content, chief)) == {"taken": 5}
    assert kept(translation) == before


def test_a_translated_po_file_is_taken(translation: Translation, chief: User) -> None:
    report = taken_in(translation, po_with(translation, WORDS), chief)
    assert outcomes(report) == {"taken": 5}
    assert kept(translation)["Praat met de leraar."] == "Talk to the teacher."
    translation.get_target_instance().refresh_from_db()
    assert translation.get_target_instance().title == "Zorgplicht"  # the page itself waits for its readers


@pytest.mark.parametrize(
    ("start", "target", "outcome"),
    [
        ("Zorgplicht", "<script>alert(1)</script>", SentenceOutcome.UNSAFE),
        ("Zorgplicht", "<img src=x onerror=alert(1)>", SentenceOutcome.UNSAFE),
        ("Zorgplicht", '<b onclick="x()">Duty</b>', SentenceOutcome.UNSAFE),
        ("Zorgplicht", "Duty <!-- of --> care", SentenceOutcome.UNSAFE),
        ("Lees", '<a href="javascript:x()">the law</a> <b>b</b>', SentenceOutcome.UNSAFE),
        ("Zorgplicht", "<b>Duty</b> of care", SentenceOutcome.MARKS),
        ("Lees", "Read the law and <b>call</b> 088.", SentenceOutcome.MARKS),
        ("Lees", 'Read <a id="a1">one</a> <a id="a2">two</a> <b>call</b>.', SentenceOutcome.MARKS),
        ("Lees", 'Read <a id="a1">the law</a> and call.', SentenceOutcome.MARKS),
        ("Zorgplicht", "  ", SentenceOutcome.EMPTY),
        ("Zorgplicht", "x" * 20_001, SentenceOutcome.UNSAFE),
    ],
)
def test_what_may_not_stand_in_a_text_is_refused(
    translation: Translation, chief: User, start: str, target: str, outcome: SentenceOutcome
) -> None:
    report = taken_in(translation, po_with(translation, {start: target}), chief)
    line = next(line for line in report.lines if line.source.startswith(start))
    assert line.outcome == outcome
    assert kept(translation) == {}
    if outcome != SentenceOutcome.EMPTY:
        assert line.detail


def test_an_unsure_sentence_is_kept_to_be_read(translation: Translation, chief: User) -> None:
    report = taken_in(translation, po_with(translation, {"Zorgplicht": "Duty"}, fuzzy=True), chief)
    assert outcomes(report) == {"unsure": 1, "empty": 4}
    assert kept(translation) == {"Zorgplicht": "Duty"}
    assert segment_of(
        translation, "Zorgplicht"
    ).machine  # so that it is not submitted before somebody read it
    assert unread_machine_count(translation) == 1


def test_an_unsure_sentence_does_not_replace_a_persons(translation: Translation, chief: User) -> None:
    write(translation, segment_of(translation, "Zorgplicht"), "Duty of care")
    content = po_with(translation, {"Zorgplicht": "Duty"}, fuzzy=True)
    report = taken_in(translation, content, chief)
    assert [line.outcome for line in report.refused] == [SentenceOutcome.FUZZY]
    assert "Duty of care" in report.refused[0].detail
    same = po_with(translation, {"Zorgplicht": "Duty of care"}, fuzzy=True)
    assert outcomes(taken_in(translation, same, chief)) == {"same": 1, "empty": 4}
    assert segment_of(translation, "Zorgplicht").machine == ""


@pytest.mark.parametrize("state", ["needs-review-translation", "needs-translation", "new", "needs-l10n"])
def test_an_unfinished_state_is_not_final(translation: Translation, chief: User, state: str) -> None:
    write(translation, segment_of(translation, "Zorgplicht"), "Duty", machine=True)
    content = out(translation, "xlf").replace(b"needs-review-translation", state.encode())
    assert outcomes(taken_in(translation, content, chief))["unsure"] == 1
    assert segment_of(translation, "Zorgplicht").machine == "Test"  # it is still what the machine made
    finished = content.replace(f'state="{state}"'.encode(), b'state="final"')
    assert outcomes(taken_in(translation, finished, chief))["taken"] == 1
    assert segment_of(translation, "Zorgplicht").machine == ""  # a person has read it now


def test_a_sentence_that_changed_in_dutch_is_refused(translation: Translation, chief: User) -> None:
    content = po_with(translation, {"Zorgplicht": "Duty of care"})
    rename(translation, "De school moet helpen")
    report = taken_in(translation, content, chief)
    assert [line.outcome for line in report.refused] == [SentenceOutcome.SOURCE_CHANGED]
    assert report.absent == ["De school moet helpen"]
    assert kept(translation) == {}


def test_a_sentence_of_nowhere_is_refused(translation: Translation, chief: User) -> None:
    content = po_with(translation, {}) + b'\nmsgctxt "elsewhere"\nmsgid "Iets"\nmsgstr "Something"\n'
    assert outcomes(taken_in(translation, content, chief)) == {"empty": 5, "unknown": 1}


def test_two_translations_of_one_sentence_are_not_guessed_between(
    translation: Translation, chief: User
) -> None:
    content = po_with(translation, {"Zorgplicht": "Duty"})
    again = b'\nmsgctxt "title"\nmsgid "Zorgplicht"\nmsgstr "Obligation"\n'
    assert outcomes(taken_in(translation, content + again, chief)) == {"taken": 1, "empty": 4, "twice": 1}
    assert kept(translation) == {"Zorgplicht": "Duty"}


def test_a_colleagues_later_words_are_not_lost(translation: Translation, chief: User) -> None:
    content = po_with(translation, {"Zorgplicht": "Old idea"})
    write(translation, segment_of(translation, "Zorgplicht"), "Better idea")
    report = taken_in(translation, content, chief)
    assert [line.outcome for line in report.refused] == [SentenceOutcome.CHANGED_HERE]
    assert "Better idea" in report.refused[0].detail
    undated = content.replace(b"X-Exported-At", b"X-Something")
    assert outcomes(taken_in(translation, undated, chief))["changed_here"] == 1
    assert kept(translation) == {"Zorgplicht": "Better idea"}


def test_a_translator_corrects_what_was_sent_in_the_same_file(translation: Translation, chief: User) -> None:
    content = po_with(translation, {"Zorgplicht": "Duty of car", "Praat": "Talk."})
    assert outcomes(taken_in(translation, content, chief)) == {"taken": 2, "empty": 3}
    better = content.replace(b"Duty of car", b"Duty of care")
    assert outcomes(taken_in(translation, better, chief)) == {"taken": 1, "same": 1, "empty": 3}
    assert outcomes(taken_in(translation, better, chief)) == {"same": 2, "empty": 3}
    assert kept(translation) == {"Zorgplicht": "Duty of care", "Praat met de leraar.": "Talk."}


def test_what_was_sent_and_then_changed_here_is_not_lost(translation: Translation, chief: User) -> None:
    content = po_with(translation, {"Zorgplicht": "Duty", "Praat": "Talk."})
    taken_in(translation, content, chief)
    StringTranslation.objects.filter(data="Talk.").update(data="Talk to them.", tool_name="")  # typed
    older = content.replace(b"Talk.", b"Say.")
    report = taken_in(translation, older, chief)
    assert [line.outcome for line in report.refused] == [SentenceOutcome.CHANGED_HERE]
    colleague = factories.with_role()
    report = taken_in(translation, content.replace(b"Duty", b"Care"), colleague)
    assert [line.outcome for line in report.refused] == [SentenceOutcome.CHANGED_HERE] * 2
    assert kept(translation) == {"Zorgplicht": "Duty", "Praat met de leraar.": "Talk to them."}


def test_a_tool_may_keep_marks_of_its_own_in_xliff(translation: Translation, chief: User) -> None:
    content = out(translation, "xlf").decode()
    source = content.split("<source>Praat met de leraar.</source>")
    own = '<source>Praat met de leraar.</source><target><mrk mtype="seg">Talk.</mrk></target>'
    bad = '<source>Praat met de leraar.</source><target><bpt id="1">x</bpt>Talk.</target>'
    assert outcomes(taken_in(translation, bad.join(source).encode(), chief)) == {"empty": 4, "marks": 1}
    assert outcomes(taken_in(translation, own.join(source).encode(), chief)) == {"taken": 1, "empty": 4}
    assert kept(translation) == {"Praat met de leraar.": "Talk."}


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">&c;</xliff>'
)
OUTSIDE = (
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">&a;</xliff>'
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n",
        b"PK\x03\x04 an archive",
        b"\x1f\x8b packed",
        b"\x89PNG\r\n\0\0\0",
        b"Dear translator, here is the text",
        b"%PDF-1.4",
        b"x" * 2_000_001,
        BOMB,
        BOMB.decode().encode("utf-16"),
        OUTSIDE,
        b"<html><body>no</body></html>",
        b'<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
        b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
        b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>',
        b"<" * 5000,
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "\xff\xfe"\nmsgstr ""\n',
    ],
)
def test_a_broken_file_says_so_and_changes_nothing(
    translation: Translation, chief: User, content: bytes
) -> None:
    write(translation, segment_of(translation, "Zorgplicht"), "Duty")
    report = taken_in(translation, content, chief)
    assert report.problem
    assert report.lines == []
    assert kept(translation) == {"Zorgplicht": "Duty"}


@pytest.mark.parametrize("name", FORMATS)
def test_half_a_file_changes_nothing(translation: Translation, chief: User, name: str) -> None:
    for start, data in WORDS.items():
        write(translation, segment_of(translation, start), data, machine=True)
    content = (
        out(translation, name).replace(b"#, fuzzy\n", b"").replace(b"needs-review-translation", b"final")
    )
    for cut in range(len(content) // 2, len(content) - 20, len(content) // 9):
        report = taken_in(translation, content[:cut], chief)
        if not report.problem:  # a PO file that is cut between two sentences is a whole, shorter file
            assert name == "po"
            assert report.absent
    assert report.problem or name == "po"


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_another_translation_is_refused(translation: Translation, chief: User, name: str) -> None:
    other = begin(factories.article(), "en", chief)
    assert taken_in(translation, out(other, name), chief).problem


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("language", "is_refused"),
    [
        *(("ar", True), ("nl", True), ("fr-FR", True)),
        *(("en", False), ("en-GB", False), ("EN_us", False), ("", False), ("und", False), ("English", False)),
    ],
)
def test_a_file_in_another_language_is_refused_as_a_whole(
    translation: Translation, chief: User, name: str, language: str, is_refused: bool
) -> None:
    content = out(translation, name).decode()
    named = {"po": "Language: %s", "xlf": 'target-language="%s"'}[name]
    assert named % "en" in content
    content = content.replace(named % "en", named % language)
    report = taken_in(translation, content.encode(), chief)
    assert ("hoort bij een andere taal" in report.problem) is is_refused
    assert bool(report.lines) is not is_refused


def test_the_page_tells_what_became_of_each_sentence(translation: Translation, browser: Client) -> None:
    page = reverse("translation_files", args=[translation.pk])
    shown = browser.get(page).content.decode()
    for name in FORMATS:
        address = reverse("translation_file", args=[translation.pk, name])
        assert address in shown
        answer = browser.get(address)
        assert answer.status_code == 200
        assert f"zorgplicht-en.{name}" in answer["Content-Disposition"]
    content = po_with(translation, {"Zorgplicht": "Duty", "Praat": "<script>x</script>"})
    answer = browser.post(page, {"file": SimpleUploadedFile("a.po", content)}).content.decode()
    assert 'data-outcome="unsafe"' in answer
    untranslated = answer.partition("data-untranslated")[2].partition("</ul>")[0]
    assert "De school helpt uw kind." in untranslated
    assert "<script>x</script>" not in answer
    assert "Duty" in answer
    assert kept(translation) == {"Zorgplicht": "Duty"}
    shorter = content.partition(b'msgctxt "summary"')[0] + b'msgctxt "title"\nmsgid "Oud"\nmsgstr "Old"\n'
    shown = browser.post(page, {"file": SimpleUploadedFile("a.po", shorter)}).content.decode()
    assert "De school helpt uw kind." in shown.partition("data-absent")[2].partition("</ul>")[0]
    assert "Oud" in shown.partition('data-outcome="source_changed"')[2].partition("</tr>")[0]
    assert "data-problem" in browser.post(page, {"file": SimpleUploadedFile("a.po", b"?")}).content.decode()
    assert browser.post(page, {}).status_code == 200


def test_the_translation_editors_own_button_leads_to_the_safe_way(
    translation: Translation, browser: Client
) -> None:
    upload = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    content = po_with(translation, {"Zorgplicht": "Duty"}, fuzzy=True)
    answer = browser.post(upload, {"file": SimpleUploadedFile("a.po", content), "next": "/admin/"})
    assert 'data-outcome="unsure"' in answer.content.decode()
    assert segment_of(translation, "Zorgplicht").machine
    download = browser.get(reverse("wagtail_localize:download_pofile", args=[translation.pk]))
    assert b"X-Exported-At" in download.content


def test_several_go_out_in_one_archive(translation: Translation, browser: Client, chief: User) -> None:
    other = begin(factories.article(), "en", chief)
    address = reverse("translations_zip", args=["xlf"])
    answer = browser.get(address, {"translation": [translation.pk, other.pk, "x", "99999"]})
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert len(archive.namelist()) == 2
        assert archive.testzip() is None
    assert browser.get(address).status_code == 404
    assert (
        browser.get(reverse("translations_zip", args=["exe"]), {"translation": other.pk}).status_code == 404
    )


def test_who_may_not_edit_gets_nothing(translation: Translation) -> None:
    reader = Client()
    reader.force_login(factories.with_role(pages=()))
    one = [translation.pk]
    for name, args in [
        ("translation_files", one),
        ("translation_file", [*one, "po"]),
        ("translation_help", one),
    ]:
        assert reader.get(reverse(name, args=args)).status_code in {302, 403}
    assert reader.post(reverse("translation_prefill", args=one)).status_code in {302, 403}
    assert reader.get(reverse("translations_zip", args=["po"]), {"translation": one}).status_code == 404
    assert Client().get(reverse("translation_files", args=one)).status_code == 302


def test_the_number_of_queries_does_not_grow(
    translation: Translation, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(2):  # type: ignore[operator] - a fixture of pytest-django
        assert len(segments_of(translation)) == 5


@pytest.mark.parametrize(
    "lost", ["Call us.", "Call {phone}.", "Call {telefoon} or {telefoon}.", "{whatsapp}"]
)
def test_a_sentence_that_lost_or_invented_a_placeholder_is_refused(chief: User, lost: str) -> None:
    page = factories.article(title="Titel", summary="Kort.", body=factories.body("Bel {telefoon}."))
    translation = begin(page, "en", chief)
    report = taken_in(translation, po_with(translation, {"Bel": lost}), chief)
    assert outcomes(report) == {"empty": 3, "marks": 1}
    assert "{" in report.refused[0].detail
    good = po_with(translation, {"Bel": "Call {telefoon}."})
    assert outcomes(taken_in(translation, good, chief)) == {"empty": 3, "taken": 1}
