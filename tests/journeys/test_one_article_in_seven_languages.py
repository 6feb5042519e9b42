"""One article in all seven languages, with a change of the Dutch text in the middle.

Each language is translated, read by its own readers and published as a text of its own. Then the Dutch text
changes in one sentence. A site sees at once, in each language, that its translation is behind; translators
see which piece; and as soon as readers approved the new translation it is up to date again.
"""

import pytest
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.content.models import ArticlePage
from cms.text import plain
from cms.translation.trees import ensure_language_trees
from cms.users.models import User
from tests import factories
from workflows.actions.exceptions.confirm_exception import confirm_exception
from workflows.actions.exceptions.request_exception import request_exception
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, ensure_roles
from workflows.actions.setup.ensure_workflows import ensure_workflows
from workflows.enums import ApprovalKind, Decision, WhenStale
from workflows.enums import TranslationState as State
from workflows.models import Panel, Round, StaleTranslationSettings
from workflows.queries.translations.translation_queue import translation_queue

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_panels")]

OTHERS = ["nl-x-simple", "en", "tr", "ar", "pl", "uk"]
SEVEN = ["nl", *OTHERS]


@pytest.fixture
def chief(settings) -> User:
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [(language, language) for language in SEVEN]
    trees, roles = ensure_language_trees(), ensure_roles()
    ensure_workflows(trees=trees, source_language="nl", editors=roles[CHIEF_EDITORS])
    Panel.objects.update(minimum_readers=1, spare_readers=0)
    for panel in Panel.objects.all():
        factories.member(panel)
    user = factories.editor()
    user.groups.add(roles[CHIEF_EDITORS])
    return user


@pytest.fixture
def editor(chief: User) -> Client:
    browser = Client()
    browser.force_login(chief)
    return browser


def page_in(language: str) -> ArticlePage:
    return ArticlePage.objects.get(locale__language_code=language)


def everybody_says_yes(page: ArticlePage, chief: User) -> None:
    """The editorial check, and then each reader of this language."""
    task_state = page.current_workflow_task_state
    task_state.task.specific.on_action(task_state, chief, "approve")
    rounds = Round.objects.open().filter(text__language=page.locale.language_code)
    assert {found.panel.language for found in rounds} == {page.locale.language_code}
    for invitation in [one for found in rounds for one in found.invitations.all()]:
        factories.decide(invitation=invitation, decision=Decision.YES)


def write_dutch(page: ArticlePage, chief: User, **fields: object) -> None:
    page = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision(user=chief)
    page.get_workflow().start(page, chief)
    everybody_says_yes(ArticlePage.objects.get(pk=page.pk), chief)


def translate(editor: Client, language: str, mark: str) -> int:
    """Type what is not translated yet, in the translation editor; return how much that was."""
    translation = Translation.objects.get(target_locale__language_code=language)
    typed = 0
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        done = StringTranslation.objects.filter(
            translation_of=segment.string, context=segment.context, locale=translation.target_locale
        )
        if not done.exists():
            address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
            form = encode_multipart(BOUNDARY, {"value": f"{mark} {segment.string.data}"})
            saved = editor.put(address, form, content_type=MULTIPART_CONTENT)
            assert saved.status_code == 201
            typed += 1
    return typed


def submit(editor: Client, language: str) -> None:
    editor.post(reverse("validation:submit_translation", args=[page_in(language).pk]))


def served(site: Client, language: str, article: object, **question: str) -> dict:
    asked = {"language": language, **question}
    return site.get(f"/api/v1/articles/{article}", asked).json()


def on_the_desk(language: str) -> str:
    return translation_queue(language).get().state


def test_the_journey(chief: User, editor: Client) -> None:
    page = factories.article(title="Zorgplicht")
    write_dutch(page, chief)
    every_language_gets_it(page, chief, editor)
    a_word_was_misspelled(page, chief, editor)
    one_sentence_changes(page, chief, editor)
    an_important_change_hides_what_is_old(page, chief, editor)
    # the Dutch article is deleted: the desks say so, and the translations go on until somebody decides
    page_in("nl").delete()
    assert {on_the_desk(language) for language in OTHERS} == {State.SOURCE_GONE}
    assert served(Client(), "tr", page.translation_key)["language"] == "tr"


def every_language_gets_it(page: ArticlePage, chief: User, editor: Client) -> None:
    site, article = Client(), page.translation_key
    for language in OTHERS:
        # a new article is on every desk at once; nothing is public in a language that nobody translated
        assert on_the_desk(language) == State.TO_TRANSLATE
        assert served(site, language, article)["language"] in ("nl", *OTHERS[: OTHERS.index(language)])
        editor.post(reverse("translations:begin", args=[language, page.pk]))
        assert translate(editor, language, language) == 6
        submit(editor, language)
        assert on_the_desk(language) == State.WAITING
        everybody_says_yes(page_in(language), chief)
        assert on_the_desk(language) == State.APPROVED
        assert plain(served(site, language, article)["title"]) == f"{language} Zorgplicht"
    assert set(served(site, "nl", article)["availableLanguages"]) == set(SEVEN)
    assert served(site, "ar", article)["direction"] == "rtl"


def a_word_was_misspelled(page: ArticlePage, chief: User, editor: Client) -> None:
    # two editors correct it; no reader and no translator has to do anything
    page = ArticlePage.objects.get(pk=page.pk)
    page.summary = "Wat de school moet doen, voor uw kind."
    page.save_revision(user=chief)
    asked = request_exception(page=page, kind=ApprovalKind.MINOR_EDIT, reason="Een komma.", by=chief)
    confirm_exception(request=asked, by=factories.superuser())
    for language in OTHERS:
        assert translate(editor, language, "again") == 0
        assert on_the_desk(language) == State.APPROVED
        assert served(Client(), language, page.translation_key)["translation"]["upToDate"] is True


def one_sentence_changes(page: ArticlePage, chief: User, editor: Client) -> None:
    site, article = Client(), page.translation_key
    # the middle: one sentence of the Dutch text says something else
    place = site.get("/api/v1/changes", {"pageSize": 100}).json()["next"]
    changed = factories.body("Elke school moet binnen 6 weken een plek zoeken.", *factories.SENTENCES[1:])
    write_dutch(page, chief, body=changed)
    for language in OTHERS:
        assert on_the_desk(language) == State.SOURCE_CHANGED
        answer = served(site, language, article)
        assert answer["translation"]["upToDate"] is False
        assert plain(answer["title"]) == f"{language} Zorgplicht"
        shown = editor.get(reverse("translations:changes", args=[page_in(language).pk])).content.decode()
        assert shown.count("data-section") == 1
        assert "6 weken" in shown
    told = site.get("/api/v1/changes", {"since": place, "pageSize": 100}).json()["results"]
    assert sorted(line["language"] for line in told) == sorted(SEVEN)

    # an unfinished translation is refused; then only the one changed sentence is typed
    submit(editor, "tr")
    assert on_the_desk("tr") == State.SOURCE_CHANGED
    assert translate(editor, "tr", "yeni") == 1
    submit(editor, "tr")
    everybody_says_yes(page_in("tr"), chief)
    assert on_the_desk("tr") == State.APPROVED
    turkish = served(site, "tr", article)
    assert turkish["translation"]["upToDate"] is True
    assert "yeni" in turkish["body"][1]["html"]
    assert served(site, "pl", article)["translation"]["upToDate"] is False


def an_important_change_hides_what_is_old(page: ArticlePage, chief: User, editor: Client) -> None:
    site, article = Client(), page.translation_key
    # whatever the rule is, old translations are not shown any more, until they are new
    assert StaleTranslationSettings.load().rule == WhenStale.NOTICE
    important = factories.body("Elke school moet binnen 8 weken een plek zoeken.", *factories.SENTENCES[1:])
    write_dutch(ArticlePage.objects.get(pk=page.pk), chief, body=important, important_change=True)
    for language in OTHERS:
        assert served(site, language, article)["language"] == "nl"
        assert served(site, language, article, fallback="none")["status"] == 410
    for language in OTHERS:
        assert translate(editor, language, "new") == 1
        submit(editor, language)
        everybody_says_yes(page_in(language), chief)
        assert served(site, language, article)["translation"]["upToDate"] is True
    assert set(served(site, "nl", article)["availableLanguages"]) == set(SEVEN)
