"""How the reading room speaks: short, in one tone for each reader, with one word for one thing."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.conf import settings

from cms.readability import shipped_house_list
from cms.translation.interface.catalogues import PLURALS, catalogue_path, read_catalogue, write_catalogue
from cms.translation.interface.catalogues import updated_catalogue as updated
from cms.translation.interface.extraction import InterfaceString, strings_in
from cms.translation.interface.glossary import TERMS, TONES, comments_on
from cms.translation.interface.readers import is_for_readers

ROOT = Path(settings.BASE_DIR)
MOST_WORDS = 15
DUTCH = ("nl", "nl-x-simple")
#: files that are read by readers, and are no part of the room
ELSEWHERE = ("cms/content/placeholders/", "cms/content/templates/", "cms/settings/")
#: files that speak to whoever records a text: politely, for that is an adult
TO_SPEAKERS = (
    "cms/media/sound/",
    "workflows/actions/recordings/",
    "workflows/templates/workflows/voices/",
    "workflows/views/voices/",
)
#: on the house list for "the school, welke…"; in a question it is the plain word
QUESTION_WORDS = {"welke"}


@cache
def in_the_code() -> tuple[InterfaceString, ...]:
    return tuple(strings_in(ROOT))


@cache
def catalogue(language: str) -> Catalog:
    return read_catalogue(catalogue_path(ROOT, language))


def of_the_room(language: str) -> Iterator[tuple[str | None, str, str]]:
    """The context, the English and each form of every string that readers meet."""
    room = (one for one in in_the_code() if is_for_readers(one.file))
    yield from forms(language, (one for one in room if not one.file.startswith(ELSEWHERE + TO_SPEAKERS)))


def forms(language: str, strings: Iterable[InterfaceString]) -> Iterator[tuple[str | None, str, str]]:
    there = {(one.context, one.id if isinstance(one.id, str) else one.id[0]) for one in strings}
    for context, english in sorted(there, key=str):
        string = catalogue(language).get(english, context=context).string
        for form in [string] if isinstance(string, str) else string:
            yield context, english, form


def sentences(text: str) -> list[list[str]]:
    return [re.findall(r"[\w%()’'-]+", one) for one in re.split(r"(?<=[.!?:])\s+", text)]


@pytest.mark.parametrize("language", DUTCH)
def test_no_dutch_sentence_is_long(language: str) -> None:
    found = [form for _c, _e, form in of_the_room(language)]
    assert len(found) > 400
    assert [form for form in found if any(len(words) > MOST_WORDS for words in sentences(form))] == []


@pytest.mark.parametrize("language", DUTCH)
def test_no_dutch_word_is_on_the_house_list(language: str) -> None:
    listed = [entry.term for entry in shipped_house_list() if entry.term not in QUESTION_WORDS]
    hard = re.compile(rf"\b({'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)
    assert hard.search("Indien u meedoet")
    assert [form for _c, _e, form in of_the_room(language) if hard.search(form)] == []


@pytest.mark.parametrize("language", DUTCH)
def test_it_is_u_hebt(language: str) -> None:
    wrong = re.compile(r"\bu heeft\b|\bheeft u (?!op\b)|\bu zal\b|\bu kan\b", re.IGNORECASE)
    assert [form for _c, _e, form in of_the_room(language) if wrong.search(form)] == []


#: in each language the forms of one tone; in Arabic the plural is for adults
POLITE = {
    "nl": r"\b(u|uw|uzelf)\b",
    "nl-x-simple": r"\b(u|uw|uzelf)\b",
    "tr": r"\b(siz|sizi|size|sizin|sizden|açın|bakın|okuyun|yazın|verin|deyin)\b|\w(ınız|iniz|unuz|ünüz)\b",
    "pl": r"\bPaństw|\b(Pan|Pani|Proszę|Prosimy)\b",
    "uk": r"\b(ви|вас|вам|ваш\w*)\b|\w(іть|йте)\b",
    "ar": r"\w(كم|تم)\b",
}
FAMILIAR = {
    "nl": r"\b(je|jij|jou|jouw|jezelf)\b",
    "nl-x-simple": r"\b(je|jij|jou|jouw|jezelf)\b",
    "tr": r"\b(sen|seni|sana|senin|senden)\b",
    "pl": r"\b(Ty|Ci|Cię|Ciebie|Tobie|Tobą|Tw[oó]\w+|cię|masz|chcesz|możesz|musisz)\b",
    "uk": r"\b(ти|тебе|тобі|тобою|тво\w+)\b",
    "ar": r"\b(لك|منك|إليك|عنك|رابطك|صفحتك|إجابتك)\b",
}
#: words that have such an ending, and address nobody
NO_ADDRESS = {"uk": r"\bнавіть\b", "ar": r"\b(تم|كم|يتم)\b"}
LANGUAGES = sorted(PLURALS)


def addressed(language: str, pattern: str, *contexts: str | None) -> list[str]:
    spared = re.compile(NO_ADDRESS.get(language, "(?!)"))
    found = [form for c, _e, form in of_the_room(language) if c in contexts]
    assert found
    return [form for form in found if re.search(pattern, spared.sub("", form), _case(language))]


def _case(language: str) -> int:
    return 0 if language == "pl" else re.IGNORECASE


@pytest.mark.parametrize("language", LANGUAGES)
def test_youths_are_spoken_to_as_youths(language: str) -> None:
    assert addressed(language, POLITE[language], "parents")
    assert addressed(language, POLITE[language], "youth") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_adults_are_spoken_to_politely(language: str) -> None:
    assert addressed(language, FAMILIAR[language], "youth")
    assert addressed(language, FAMILIAR[language], "parents") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_records_a_text_is_spoken_to_politely(language: str) -> None:
    room = (one for one in in_the_code() if is_for_readers(one.file))
    said = list(forms(language, (one for one in room if one.file.startswith(TO_SPEAKERS))))
    assert said
    assert [form for _c, _e, form in said if re.search(FAMILIAR[language], form, _case(language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_both_read_speaks_to_neither(language: str) -> None:
    """A sentence that speaks to its reader needs a context, so that each tone has words of its own."""
    shared = {c for c, _e, _f in of_the_room(language)} - set(TONES)
    both = f"{POLITE[language]}|{FAMILIAR[language]}"
    assert addressed(language, both, *shared) == []


#: what a youth is not called
CHILDREN = {
    "en": r"\bchild(ren)?\b",
    "nl": r"\bkind(eren|je|jes)?\b",
    "nl-x-simple": r"\bkind(eren|je|jes)?\b",
    "tr": r"\bçocu",
    "ar": r"طفل|أطفال|الأولاد|\bأولاد|ولدكم|\bابن",
    "pl": r"\bdzie(ck|ci)",
    "uk": r"\bдит(ин|яч)|\bдіт(и|ей|ям)",
}
#: pages and mails that only a parent gets
TO_PARENTS = (
    "workflows/templates/workflows/panel/mine/parent.html",
    "workflows/templates/workflows/panel/mine/child_",
    "workflows/templates/workflows/mail/parent.",
)


@pytest.mark.parametrize("language", sorted(CHILDREN))
def test_no_sentence_speaks_of_children_to_a_youth(language: str) -> None:
    """Neither those in the tone of youths, nor those that youths share with others."""
    pattern = re.compile(CHILDREN[language], re.IGNORECASE)
    room = [one for one in in_the_code() if is_for_readers(one.file)]
    to_youths = [
        one
        for one in room
        if one.context != "parents" and not one.file.startswith(ELSEWHERE + TO_SPEAKERS + TO_PARENTS)
    ]
    assert len(to_youths) > 300
    assert any(pattern.search(said) for said in said_in(language, room)), (
        "the pattern finds what parents read"
    )
    assert [said for said in said_in(language, to_youths) if pattern.search(said)] == []


def said_in(language: str, strings: Iterable[InterfaceString]) -> list[str]:
    if language == "en":  # the source: it has no catalogue
        return [
            one for string in strings for one in ([string.id] if isinstance(string.id, str) else string.id)
        ]
    return [form for _c, _e, form in forms(language, strings)]


#: orders and verbs that in Arabic say that a boy is spoken to
TO_A_BOY = (
    r"\b(احك|احكِ|اختر|اضغط|افتح|اقرأ|قل|قلها|ضع|احتفظ|انظر|اسأل|أخبر|تعطه|تريد|تقرأ|تعرفها|تقصد|تتابع|تشارك|"
    r"تساعدنا|تقرر|تضع|تقول|تفعل)\b"
)


def test_an_arabic_girl_is_not_spoken_to_as_a_boy() -> None:
    assert re.search(TO_A_BOY, "هل تريد أن تقرأ معنا؟")
    assert addressed("ar", TO_A_BOY, "youth") == []


def test_arabic_has_its_own_signs() -> None:
    assert [form for _c, _e, form in of_the_room("ar") if re.search(r"[,;?]", form)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_word_for_one_thing(language: str) -> None:
    """Where the English names a mark, a tip or a break, so does each language, with the agreed word."""
    held = [term for term in TERMS if language in term.words]
    if language != "nl-x-simple":  # plain Dutch says less, with the words of Dutch
        assert held
    for term in held:
        missing = [
            (english, form)
            for _c, english, form in of_the_room(language)
            if re.search(term.pattern, english) and term.words[language] not in form.lower().replace("i̇", "i")
        ]
        assert missing == [], term.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_translators_see_what_words_mean_and_who_is_spoken_to(language: str, tmp_path: Path) -> None:
    path = tmp_path / "django.po"
    write_catalogue(path, language, updated(in_the_code(), language, catalogue(language)))
    assert path.read_bytes() == catalogue_path(ROOT, language).read_bytes()
    assert "#. mark: what a reader puts at a sentence" in path.read_text(encoding="utf-8")


def test_a_comment_is_about_the_words_that_are_there() -> None:
    assert comments_on("Save", None) == []
    (to_whom, *terms) = comments_on("You marked nothing, and gave a tip.", "youth")
    assert to_whom.startswith("To youths")
    assert [term.partition(":")[0] for term in terms] == ["mark", "tip"]
