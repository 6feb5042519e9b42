"""An editor reads a text aloud, a second one hears it against the text, and readers hear it: no new round."""

from io import BytesIO, StringIO
from typing import Any

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from cms.content.models import ArticlePage
from cms.media.models import FrozenFile
from tests import factories
from workflows.actions.files.ask_erasure import ask_erasure
from workflows.actions.files.erase_frozen_file import erase_frozen_file
from workflows.actions.recordings.confirm_recording import confirm_recording
from workflows.actions.recordings.record_section import record_section
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import Approval, Recording, Round, Voice

pytestmark = pytest.mark.django_db
HEADING = "00000000-0000-4000-8000-000000000000"


def editor() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def answer(page: ArticlePage, region: str = "") -> Any:
    """The article as sites get it."""
    query = f"language=nl{f'&region={region}' if region else ''}"
    return Client().get(f"/api/v1/articles/{page.translation_key}?{query}").json()


def feed() -> Any:
    return Client().get("/api/v1/changes").json()["results"]


def below(url: str) -> str:
    """The path of a file at the public address of the installation."""
    return url.removeprefix("http://127.0.0.1:8000")


def place(page: ArticlePage) -> str:
    return reverse("validation:voice", args=[page.pk])


def send(client: Client, page: ArticlePage, section: int, content: bytes, **more: Any) -> Any:
    """Send a recording, as the page's form does."""
    speaks = Voice.objects.latest("pk")
    sent = SimpleUploadedFile("Noor haar telefoon.webm", content, content_type="audio/webm")
    form = {"do": "record", "voice": speaks.pk, "section": section, "text": speaks.digest, "sound": sent}
    return client.post(place(page), {**form, **more.pop("form", {})}, **more)


def begin(client: Client, page: ArticlePage, **fields: str) -> None:
    shown = client.get(place(page))
    form = {"do": "begin", "speaker": "Noor", "who": "self", "agreed": "yes", "text": digest(shown)}
    client.post(place(page), {**form, **fields})


def digest(shown: Any) -> str:
    return str(shown.context["text"].digest)


def test_from_the_microphone_to_the_site_without_a_new_round(
    django_capture_on_commit_callbacks: Any,
) -> None:
    page = factories.article()
    factories.publish_approved(page)
    before, rounds, approvals = answer(page), Round.objects.count(), Approval.objects.count()
    assert before["audio"] == []
    speaker, hearer = editor(), editor()
    begin(speaker, page)
    send(speaker, page, 1, factories.recorded("webm", "libopus"))
    recording = Recording.objects.get()
    assert answer(page) == before
    assert Client().get(f"/files/{recording.file.hash}/voice.mp3").status_code == 404
    confirm = {"do": "confirm", "recording": recording.pk, "section": 1, "text": recording.voice.digest}
    assert speaker.post(place(page), confirm)["Location"] == "/admin/"
    recording.refresh_from_db()
    assert recording.heard_at is None
    listening = hearer.get(f"/admin/files/{recording.file.hash}/voice.mp3")
    assert (listening.status_code, listening["Content-Type"]) == (200, "audio/mpeg")
    lines = len(feed())
    hearer.post(place(page), confirm)
    after = answer(page)
    (heard,) = after["audio"]
    assert heard == {"url": heard["url"], "seconds": 2, "language": "nl", "section": HEADING}
    assert {**after, "audio": [], "version": before["version"], "updatedAt": before["updatedAt"]} == before
    assert after["version"] == before["version"] + 1
    assert [line["type"] for line in feed()[lines:]] == ["published"]
    assert feed()[-1]["etag"] != feed()[lines - 1]["etag"]
    sound = Client().get(below(heard["url"]))
    assert (sound.status_code, sound["Accept-Ranges"]) == (200, "bytes")
    part = Client().get(below(heard["url"]), headers={"Range": "bytes=0-1"})
    assert (part.status_code, part.content) == (206, sound.content[:2])
    assert part["Content-Range"] == f"bytes 0-1/{len(sound.content)}"
    assert (Round.objects.count(), Approval.objects.count()) == (rounds, approvals)
    call_command("reconcile_documents", stdout=StringIO())
    assert answer(page) == after
    page.unpublish()
    assert Client().get(below(heard["url"])).status_code in (404, 410)


def test_a_record_says_who_spoke_and_who_heard_and_the_log_has_no_name() -> None:
    page = factories.article()
    speaker, hearer = factories.superuser(), factories.superuser()
    recording = factories.recording(page, voice=factories.voice(page, by=speaker), by=hearer)
    voice = recording.voice
    assert (voice.speaker, voice.account, recording.heard_by) == ("Noor", speaker, hearer)
    assert voice.agreed_at
    assert recording.heard_at
    for table in ("wagtailcore_pagelogentry", "wagtailcore_modellogentry"):
        assert "Noor" not in _dump(table)


def _dump(table: str) -> str:

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return str(cursor.fetchall())


def test_panels_hear_it_where_it_is_there_and_nobody_else_does() -> None:
    page = factories.article()
    recording = factories.recording(page, section=1)
    waiting = factories.sound(factories.wav((3, 0.2)))

    record_section(page=page, voice=recording.voice, section=0, sound=waiting, by=factories.superuser())
    readers = factories.panel()
    reading = factories.round_of(readers, page)
    invitation = factories.take_part(factories.invite(factories.member(readers), reading))
    shown = Client().get(reverse("panel:read", args=[invitation.token])).content.decode()
    assert shown.count("<audio") == 1
    path = f"/panel/{invitation.token}/bestand/{recording.file.hash}/voice.mp3"
    assert f'src="{path}"' in shown
    assert shown.index("Wat betekent dit?") < shown.index("<audio") < shown.index("Elke school moet")
    assert Client().get(path).status_code == 200
    unheard = Recording.objects.get(heard_at=None)
    assert Client().get(path.replace(recording.file.hash, unheard.file.hash)).status_code == 404
    other = factories.take_part(factories.reader())
    assert Client().get(path.replace(invitation.token, other.token)).status_code == 404
    assert Client().get(f"/files/{recording.file.hash}/voice.mp3").status_code == 404


def test_it_ends_when_the_words_change_and_is_forgotten_at_night() -> None:
    page = factories.article()
    factories.publish_approved(page)
    recording = factories.recording(page)
    url = below(answer(page)["audio"][0]["url"])
    page.summary = "Andere woorden."
    page.save_revision()
    call_command("delete_unused_files", stdout=StringIO())
    assert answer(page)["audio"]  # the public text says the same as it did
    factories.publish_approved(page)
    assert answer(page)["audio"] == []
    assert Client().get(url).status_code in (404, 410)
    call_command("delete_unused_files", stdout=StringIO())
    recording.refresh_from_db()
    recording.voice.refresh_from_db()
    assert (recording.file, recording.voice.speaker, recording.voice.account) == (None, "", None)
    call_command("delete_unused_files", stdout=StringIO())  # twice is once


def test_who_takes_the_consent_back_is_heard_nowhere_at_once(
    django_capture_on_commit_callbacks: Any,
) -> None:
    page = factories.article()
    factories.publish_approved(page)
    voice = factories.voice(page)
    heard = [
        factories.recording(page, section, factories.wav((2 + section, 0.3)), voice=voice)
        for section in (0, 1)
    ]
    urls = [below(one["url"]) for one in answer(page)["audio"]]
    paths = [recording.file.path for recording in heard]
    lines = len(feed())
    with django_capture_on_commit_callbacks(execute=True):
        editor().post(place(page), {"do": "end", "voice": voice.pk, "text": voice.digest})
    assert answer(page)["audio"] == []
    assert len(feed()) == lines + 1
    assert [Client().get(url).status_code for url in urls] == [404, 404]
    assert not any(storages["frozen"].exists(path) for path in paths)
    voice.refresh_from_db()
    assert (voice.speaker, voice.account, voice.ended_at is None) == ("", None, False)
    for recording in heard:
        recording.refresh_from_db()
        assert (recording.file, recording.heard_at is None) == (None, False)
    assert set(FrozenFile.objects.values_list("erased_because", flat=True)) == {"consent"}
    # the very same sound does not come back, and doing it again changes nothing
    again = factories.voice(page)
    with pytest.raises(InvalidRequest, match="wil dat niet meer"):
        factories.recording(page, 0, factories.wav((2, 0.3)), voice=again)
    editor().post(place(page), {"do": "end", "voice": voice.pk, "text": voice.digest})
    assert len(feed()) == lines + 1


def test_erasing_a_frozen_file_ends_the_recording_and_leaves_the_text() -> None:
    page = factories.article()
    factories.publish_approved(page)
    recording = factories.recording(page)
    one, other = factories.superuser(), factories.superuser()
    request = ask_erasure(file=recording.file, reason=FrozenFile.Erasure.RIGHTS, by=one)
    assert erase_frozen_file(request=request, by=other) == 0
    assert answer(page)["audio"] == []
    page.refresh_from_db()
    assert page.live


def test_what_each_region_says_itself_is_not_offered() -> None:
    page = factories.article(
        body=[
            *factories.body("Vaste woorden."),
            {"type": "heading", "id": "00000000-0000-4000-8000-0000000000c1", "value": "Hulp"},
            {
                "type": "paragraph",
                "id": "00000000-0000-4000-8000-0000000000c2",
                "value": "<p>Bel {telefoon}.</p>",
            },
        ]
    )
    voice = factories.voice(page)
    with pytest.raises(InvalidRequest, match="niet voor alle regio"):
        factories.recording(page, 2, voice=voice)
    with pytest.raises(InvalidRequest, match="niet voor alle regio"):
        factories.recording(page, 7, voice=voice)
    shown = editor().get(place(page)).content.decode()
    assert shown.count("Elke regio heeft hier eigen woorden") == 1
    assert shown.count('name="sound"') == 2


def test_a_region_that_adds_to_a_section_does_not_get_its_recording() -> None:
    page = factories.article(
        body=[
            *factories.body("Vaste woorden."),
            {"type": "heading", "id": "00000000-0000-4000-8000-0000000000c1", "value": "En dan"},
            {"type": "paragraph", "id": "00000000-0000-4000-8000-0000000000c2", "value": "<p>Nog meer.</p>"},
        ]
    )
    factories.publish_approved(page)
    supplement = factories.supplement(page, place="00000000-0000-4000-8000-000000000001")
    factories.publish_approved(supplement)
    voice = factories.voice(page)
    for section in (0, 1, 2):
        factories.recording(page, section, factories.wav((2 + section, 0.3)), voice=voice)
    assert [one["section"] for one in answer(page)["audio"]] == [
        None,
        HEADING,
        "00000000-0000-4000-8000-0000000000c1",
    ]
    of_region = answer(page, supplement.own_region)
    assert [one["section"] for one in of_region["audio"]] == [None, "00000000-0000-4000-8000-0000000000c1"]
    call_command("reconcile_documents", stdout=StringIO())
    assert answer(page, supplement.own_region) == of_region
    shown = editor().get(place(supplement)).content.decode()
    assert "niet los worden ingesproken" in shown


def test_a_new_recording_replaces_the_old_one_once_it_is_heard() -> None:
    page = factories.article()
    factories.publish_approved(page)
    old = factories.recording(page)
    url = answer(page)["audio"][0]["url"]
    new = factories.recording(page, 0, factories.wav((3, 0.3)))
    (heard,) = answer(page)["audio"]
    assert (heard["seconds"], heard["url"] == url) == (3, False)
    old.refresh_from_db()
    assert (old.file, new.ended_at) == (None, None)
    assert Client().get(below(url)).status_code == 404
    editor().post(place(page), {"do": "refuse", "recording": new.pk, "text": new.voice.digest})
    assert answer(page)["audio"] == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "leeg"),
        (b"%PDF een", "geen opname"),
        (factories.wav((3, 0.0)), "horen niets"),
        (factories.wav((62, 0.2)), "langer dan 1 minuut"),
        (factories.recorded("mp4", "aac")[:9000], "afgebroken"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(content: bytes, said: str, settings: Any) -> None:
    settings.VOICE_MINUTES = 1
    page, client = factories.article(), editor()
    begin(client, page)
    refused = send(client, page, 0, content, headers={"X-Recorder": "1"})
    assert refused.status_code == 400
    assert said in refused.json()["error"]
    assert said in send(client, page, 0, content, follow=True).content.decode()
    assert not Recording.objects.exists()
    assert "hoogstens 1 minuut" in client.get(place(page)).content.decode()


def test_what_is_heard_of_it_is_told() -> None:
    page, client = factories.article(), editor()
    begin(client, page)
    send(client, page, 0, factories.wav((3, 0.0), (3, 0.01)))
    shown = client.get(place(page)).content.decode()
    assert "Heel zacht" in shown
    assert "3 seconden stilte aan het begin" in shown


def test_nobody_speaks_without_consent_or_after_the_words_changed() -> None:
    page, client = factories.article(), editor()
    begin(client, page, agreed="")
    begin(client, page, speaker="  ")
    begin(client, page, text="0" * 64)
    assert not Voice.objects.exists()
    begin(client, page)
    page.summary = "Andere woorden."
    page.save_revision()
    refused = send(client, page, 0, factories.wav(), headers={"X-Recorder": "1"})
    assert "woorden van de tekst zijn veranderd" in refused.json()["error"]
    for form in ({"do": "dance"}, {"section": "x"}, {"voice": "1e9"}, {"section": "9" * 40}):
        assert send(client, page, 0, factories.wav(), form=form).status_code == 302
    assert not Recording.objects.exists()


def test_a_recording_of_a_changed_draft_is_not_confirmed() -> None:
    page = factories.article()
    voice = factories.voice(page)

    made = record_section(page=page, voice=voice, section=0, sound=factories.sound(), by=voice.begun_by)
    page.summary = "Andere woorden."
    page.save_revision()
    with pytest.raises(InvalidRequest, match="opnieuw inspreken"):
        confirm_recording(page=page, recording=made, by=factories.superuser())
    with pytest.raises(NotAllowed):
        confirm_recording(page=page, recording=made, by=factories.editor())


def test_who_may_not_edit_the_text_may_not_open_the_page() -> None:
    page = factories.article()
    stranger = Client()
    stranger.force_login(factories.with_role(pages=()))
    assert stranger.get(place(page)).status_code in (302, 403)
    assert Client().get(place(page)).status_code == 302


def test_somebody_reads_aloud_behind_a_link() -> None:
    page = factories.article()
    factories.publish_approved(page)
    client, guest = editor(), Client()
    begin(client, page, who="link", speaker="Meneer Yılmaz", agreed="")
    voice = Voice.objects.get()
    link = reverse("panel:voice", args=[voice.token])
    assert link in client.get(place(page)).content.decode()
    asked = guest.get(link).content.decode()
    assert "<audio" not in asked
    assert 'name="sound"' not in asked
    sent = {"do": "record", "section": 0, "sound": BytesIO(factories.wav())}
    assert guest.post(link, sent).status_code == 400
    assert guest.post(link, {"do": "agree"}).status_code == 302
    voice.refresh_from_db()
    assert voice.agreed_at
    assert guest.post(link, {**sent, "sound": BytesIO(factories.wav())}).status_code == 302
    recording = Recording.objects.get()
    own = f"{link}bestand/{recording.file.hash}/voice.mp3"
    assert own in guest.get(link).content.decode()
    assert guest.get(own).status_code == 200
    other = factories.voice(factories.article(), is_self=False)
    assert guest.get(own.replace(voice.token, other.token)).status_code == 404
    confirm = {"do": "confirm", "recording": recording.pk, "text": voice.digest}
    assert guest.post(link, confirm).status_code == 400
    client.post(place(page), confirm)  # who invited did not speak
    assert len(answer(page)["audio"]) == 1
    guest.post(link, {"do": "end"})
    assert answer(page)["audio"] == []
    assert guest.get(own).status_code == 404
    assert guest.get(link).status_code == 200
    assert guest.post(link, {"do": "agree"}).status_code == 400
    assert Client().get(link.replace(voice.token, "x" * 43)).status_code == 404
