"""Everybody is spoken to in the own language: editors in Dutch, readers in each language of the interface."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from django.conf import settings
from django.utils.translation import gettext, ngettext, override

from cms.translation.interface.catalogues import PLURALS, catalogue_path, read_catalogue, updated_catalogue
from cms.translation.interface.extraction import InterfaceString, strings_in
from cms.translation.interface.readers import READ_BY_EDITORS, READ_BY_READERS, is_for_readers
from workflows.models.desk_events import DeskEvent

ROOT = Path(settings.BASE_DIR)
LANGUAGES = sorted(PLURALS)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%|\{\w*\}")


@cache
def in_the_code() -> tuple[InterfaceString, ...]:
    return tuple(strings_in(ROOT))


@cache
def catalogue(language: str) -> Catalog:
    return read_catalogue(catalogue_path(ROOT, language))


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def test_each_language_of_the_interface_has_its_words() -> None:
    assert {*PLURALS, "en"} == set(settings.INTERFACE_LANGUAGES)
    assert {path.parent.parent for path in ROOT.glob("locale/*/*/*.po")} == {
        catalogue_path(ROOT, language).parent.parent for language in LANGUAGES
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_code_is_missing_and_none_is_left_over(language: str) -> None:
    """After a change of the code: `make messages`, and translate what it names."""
    expected = updated_catalogue(in_the_code(), language, catalogue(language))
    wanted = {(message.context, *ids(message)) for message in expected if message.id}
    assert wanted
    assert {(message.context, *ids(message)) for message in messages(language)} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_in_all_its_forms(language: str) -> None:
    assert messages(language)
    assert [message.id for message in messages(language) if message.fuzzy] == []
    assert [message.id for message in messages(language) if not all(forms(message))] == []
    numbers = catalogue(language).num_plurals
    assert [m.id for m in messages(language) if len(forms(m)) != (numbers if len(ids(m)) > 1 else 1)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_stays_the_same(language: str) -> None:
    """One, two and none may be words, so that their form needs no number; the last form has all there is."""
    wrong = []
    for message in messages(language):
        wanted = set(PLACEHOLDER.findall(ids(message)[-1]))
        *special, last = (set(PLACEHOLDER.findall(form)) for form in forms(message))
        if last != wanted or any(not form <= wanted for form in special):
            wrong.append(message.id)
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_begins_and_ends_as_it_does_in_the_code(language: str) -> None:
    """Spaces and lines around words are part of a page; markup is not put in by a translation."""
    pairs = [(ids(message)[0], form) for message in messages(language) for form in forms(message)]
    assert [form for _id, form in pairs if form != form.strip()] == []
    assert [form for _id, form in pairs if re.search(r"<[a-z/]", form)] == []


def test_the_list_of_what_readers_read_names_files_that_are_there() -> None:
    for pattern in [*READ_BY_READERS, *READ_BY_EDITORS]:
        assert list(ROOT.glob(pattern)), pattern


def test_what_readers_read_is_found() -> None:
    """A page, a mail or a wording for readers in a file that the list does not name fails here."""
    there = {
        one.file
        for one in in_the_code()
        if one.context in ("parents", "youth", "panel") or "/panel/" in one.file or "/mail/" in one.file
    }
    to_editors = ["choice", *(f"desk_{event.value}" for event in DeskEvent)]
    mails = {
        f"workflows/templates/workflows/mail/{name}.{form}" for name in to_editors for form in ("html", "txt")
    }
    welcome = {f"cms/regions/templates/regions/mail/welcome.{form}" for form in ("html", "txt")}
    # who keeps a regional site is written to in Dutch
    to_sites = {f"api/templates/api/mail/site_reminder.{form}" for form in ("html", "txt")}
    assert {file for file in there if not is_for_readers(file)} == {
        *mails,
        *welcome,
        *to_sites,
        "cms/mail/queued_mail.py",  # the names of fields: only administrators read them
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("tr", ["1 gün", "2 gün", "5 gün", "21 gün"]),
        ("pl", ["1 dzień", "2 dni", "5 dni", "21 dni"]),
        ("uk", ["1 день", "2 дні", "5 днів", "21 день"]),
        ("ar", ["يوم واحد", "يومين", "5 أيام", "21 يومًا"]),
    ],
)
def test_numbers_have_the_forms_of_their_language(language: str, said: list[str]) -> None:
    with override(language):
        assert [ngettext("%(count)d day", "%(count)d days", n) % {"count": n} for n in (1, 2, 5, 21)] == said


def test_plain_dutch_falls_back_to_dutch() -> None:
    with override("nl-x-simple"):
        assert gettext("Larger letters") == "Grotere letters"
        assert gettext("panel member") == "panellid"


def test_adults_are_not_spoken_to_as_youths() -> None:
    youths = re.compile(r"\b(je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
    quoted = "Met “je”. Laat dit leeg als de woorden hetzelfde zijn."
    told = [form for message in messages("nl") if message.context != "youth" for form in forms(message)]
    assert [form for form in told if youths.search(form)] == [quoted]
