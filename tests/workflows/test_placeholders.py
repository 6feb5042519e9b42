"""A placeholder that does not exist reaches no reader, whichever way a text comes; its words are read."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.content.meaning.snapshot import article_digest, article_snapshot, snapshot_digest
from cms.content.models import ArticlePage, GlossaryTerm
from cms.content.placeholders.filling import Placeholder
from cms.content.placeholders.wording import GENERIC_WORDING, placeholder_wording
from cms.readability.known_words import word_check
from cms.translation.trees import ensure_language_trees
from tests import factories
from tests.cms.content.importing.records import load, record
from tests.cms.translation.conftest import begin, segment_of, write
from tests.contracts.gate.forms import article_form
from tests.workflows.panel.urls import at
from workflows.actions.exceptions.request_exception import request_exception
from workflows.actions.reading.begin_reading import begin_reading
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.actions.translations.submit_translation import submit_translation
from workflows.enums import ApprovalKind
from workflows.errors import NotReadable
from workflows.models import FrozenText, Round
from workflows.rules.minor_edit import minor_edit_problems

pytestmark = pytest.mark.django_db
LANGUAGES = ["nl", "nl-x-simple", "en", "ar", "tr", "pl", "uk"]


@pytest.fixture
def desk(client: Client) -> Client:
    factories.workflow(factories.panel(members=1))
    client.force_login(factories.superuser())
    return client


def sent(page: ArticlePage, **fields: Any) -> dict[str, Any]:
    return article_form(page, **fields)


def body(*blocks: tuple[str, Any]) -> Any:
    return streamfield(list(blocks))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": "Bel {telefoon}"}, "cannot stand here"),
        ({"title": "Bel {telefon}"}, "There is no placeholder"),
        ({"summary": "Bel {telefon"}, "There is no placeholder"),
        ({"body": body(("paragraph", rich_text("<p>{tele<b>foon</b>}</p>")))}, "There is no placeholder"),
        ({"body": body(("heading", "Bel telefoon}"))}, "There is no placeholder"),
        (
            {"key_questions": body(("find", {"question": "Is dit {regio}?", "question_for_youth": ""}))},
            "cannot stand here",
        ),
    ],
)
def test_saving_refuses_it_and_names_those_that_exist(
    desk: Client, fields: dict[str, Any], said: str
) -> None:
    page = factories.article()
    before = page.latest_revision_id
    with override("en"):
        answer = desk.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent(page, **fields))
    assert answer.status_code == 200
    told = str(answer.context["form"].errors.as_data())
    assert said in told or "{openingstijden}" in answer.content.decode()
    page.refresh_from_db()
    assert page.latest_revision_id == before


def test_every_token_may_be_used_in_every_text(desk: Client) -> None:
    page = factories.article()
    blocks = body(
        ("heading", "{Steunpunt}"),
        ("paragraph", rich_text('<p>{telefoon} <a href="https://x.example/{y}">{whatsapp}</a></p>')),
        ("question", {"question": "{regio}?", "answer": rich_text("<p>{e-mail}</p>")}),
        ("help", {"intro": "{openingstijden}"}),
    )
    answer = desk.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), sent(page, summary="Bel {telefoon}.", body=blocks)
    )
    assert answer.status_code == 302
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    assert set(article_snapshot(draft)["placeholders"]) == {one.value for one in Placeholder}
    preview = desk.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()
    assert "the telephone number of the support point" in preview or "het telefoonnummer" in preview
    assert "{telefoon}" not in preview


def test_an_import_is_held_when_it_goes_to_readers() -> None:
    factories.workflow(factories.panel(members=1))
    load(record(body="Bel {telefon}."))
    page = ArticlePage.objects.get()
    with pytest.raises(NotReadable, match="telefon"):
        page.get_workflow().start(page, factories.superuser())
    assert not Round.objects.exists()
    assert not FrozenText.objects.exists()


def test_an_urgent_publication_is_held() -> None:
    factories.workflow(factories.panel(members=1))
    page = factories.article(body=factories.body("Bel {telefon}."))
    with pytest.raises(NotReadable):
        request_exception(page=page, kind=ApprovalKind.URGENT, reason="Nu", by=factories.superuser())


def test_a_translation_is_held() -> None:
    ensure_language_trees()
    chief = factories.superuser()
    factories.workflow(factories.panel("speakers", language="en", members=1), language="en")
    page = factories.article(title="T", summary="S", body=factories.body("Bel {telefoon}."))
    translation = begin(page, "en", chief)
    for start, words in {"T": "T", "S": "S", "Wat": "What?", "Bel": "Call {telephone}."}.items():
        write(translation, segment_of(translation, start), words)
    with pytest.raises(NotReadable, match="telephone"):
        submit_translation(translation=translation, by=chief)
    write(translation, segment_of(translation, "Bel"), "Call {telefoon}.")
    assert submit_translation(translation=translation, by=chief).status == "in_progress"


def test_better_words_unapprove_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    page = factories.article(body=factories.body("Bel {telefoon}."))
    first, digest = freeze_text(page=page), article_digest(page)
    monkeypatch.setitem(GENERIC_WORDING, Placeholder.TELEPHONE, "een beter woord")
    assert article_snapshot(page)["placeholders"] == {"telephone": "een beter woord"}
    assert article_digest(page) == digest == snapshot_digest(first.content)
    assert freeze_text(page=page) == first


def test_a_minor_edit_keeps_the_words_that_were_read(monkeypatch: pytest.MonkeyPatch) -> None:
    page = factories.article(body=factories.body("Bel {telefoon} nuu."))
    before = freeze_text(page=page)
    monkeypatch.setitem(GENERIC_WORDING, Placeholder.TELEPHONE, "een beter woord")
    page.body = page.body.stream_block.to_python(factories.body("Bel {telefoon} nu."))
    after = freeze_text(page=page, approved=before)
    assert after.content["placeholders"] == before.content["placeholders"]
    assert minor_edit_problems(before.content, after.content, is_word=word_check("nl")) == set()


@pytest.mark.parametrize("changed", ["Bel telefoon nu.", "Bel {whatsapp} nu.", "Bel {telefoon} {regio} nu."])
def test_another_placeholder_is_no_minor_edit(changed: str) -> None:
    page = factories.article(body=factories.body("Bel {telefoon} nu."))
    before = article_snapshot(page)
    page.body = page.body.stream_block.to_python(factories.body(changed))
    assert minor_edit_problems(before, article_snapshot(page), is_word=word_check("nl"))


def test_readers_read_the_words_and_hear_of_their_own_region(client: Client) -> None:
    invitation = factories.reader(language="en", kind="youth", body=factories.body("Bel {telefoon}."))
    begin_reading(invitation=invitation)
    page = client.get(at("read", invitation)).content.decode()
    assert "{telefoon}" not in page
    assert "<li>" in page[page.index("own-details") :]
    assert page.count("the telephone number of the support point") == 3  # to read, to mark, below
    assert "On the website of your region you see the details of your own region here:" in page


def test_a_text_without_says_nothing_of_it(client: Client) -> None:
    invitation = factories.reader(language="en")
    begin_reading(invitation=invitation)
    assert "own-details" not in client.get(at("read", invitation)).content.decode()


def test_the_words_are_there_in_every_language_of_readers() -> None:
    every = [tuple(placeholder_wording(list(Placeholder), language).values()) for language in LANGUAGES]
    assert all(len(words) == len(Placeholder) for words in every)
    assert len(set(every)) == len(LANGUAGES)
    assert placeholder_wording([Placeholder.TELEPHONE], "so") == placeholder_wording(
        [Placeholder.TELEPHONE], "en"
    )


def test_no_term_is_found_in_the_words() -> None:
    GlossaryTerm.objects.create(
        term="steunpunt", explanation="Een plek voor vragen.", locale=factories.locale("nl")
    )
    assert freeze_text(page=factories.article(body=factories.body("Vraag {steunpunt}."))).terms == []
    assert freeze_text(page=factories.article(body=factories.body("Vraag het steunpunt."))).terms != []
