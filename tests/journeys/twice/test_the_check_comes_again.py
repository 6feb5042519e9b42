"""After a failed round the editorial check comes again, unless the chief said beforehand that it need not."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.content.models import ArticlePage
from cms.translation.trees import ensure_language_trees
from tests import factories
from tests.contracts.gate.forms import article_form
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, ensure_roles
from workflows.actions.setup.ensure_workflows import ensure_workflows
from workflows.enums import Decision
from workflows.models import EditorialCheck, Panel, PanelReviewTask, Round, SecondReading

pytestmark = pytest.mark.django_db
AT_THE_CHIEF, AT_THE_PANELS = EditorialCheck, PanelReviewTask


@pytest.fixture
def chief():
    trees, roles = ensure_language_trees(), ensure_roles()
    ensure_workflows(trees=trees, source_language="nl", editors=roles[CHIEF_EDITORS])
    for panel in Panel.objects.all():
        for _ in range(5):
            factories.member(panel)
    user = factories.superuser()
    user.groups.add(roles[CHIEF_EDITORS])
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def client(user):
    made = Client()
    made.force_login(user)
    return made


def editor_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def approve(page, chief, how="approve"):
    """As the button in the editor of whoever checks does."""
    sent = {"action-workflow-action": "1", "workflow-action-name": how}
    client(chief).post(editor_of(page), {**article_form(page), **sent})


def submit(page, chief, **fields):
    client(chief).post(editor_of(page), {**article_form(page, **fields), "action-submit": "1"})


def fail(page):
    for round_ in Round.objects.open().filter(text__article=page.translation_key):
        for invitation in round_.invitations.all():
            if Round.objects.open().filter(pk=round_.pk).exists():
                factories.decide(invitation=invitation, decision=Decision.NO)
    assert page.current_workflow_state.status == "needs_changes"
    factories.answer_remarks(page)


def step(page):
    return type(page.current_workflow_task.specific)


@pytest.fixture
def article(chief):
    page = factories.article()
    submit(page, chief)
    assert step(page) is AT_THE_CHIEF
    return page


def test_a_text_that_was_rewritten_goes_to_the_chief(
    article, chief, django_capture_on_commit_callbacks
) -> None:
    approve(article, chief)
    assert step(article) is AT_THE_PANELS
    fail(article)
    html = client(chief).get(editor_of(article)).content.decode()
    assert "Submit again to Eindredactie" in html
    assert "It then goes to “Eindredactie” first" in html
    rounds = Round.objects.count()
    colleague = factories.with_role()
    colleague.groups.add(chief.groups.get(name=CHIEF_EDITORS))
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        submit(article, chief, title="Heel andere woorden", summary="Niets bleef zoals het was.")
    assert step(article) is AT_THE_CHIEF
    assert Round.objects.count() == rounds
    assert [colleague.email] in [message.to for message in mail.outbox]
    approve(article, chief)
    assert step(article) is AT_THE_PANELS
    assert Round.objects.latest("pk").text.content["title"] == "Een nieuwe titel"


def test_the_chief_may_say_beforehand_that_it_goes_to_the_panels(article, chief) -> None:
    html = client(chief).get(editor_of(article)).content.decode()
    assert "Approve, also for a second reading" in html
    approve(article, chief, "approve-twice")
    assert step(article) is AT_THE_PANELS
    entry = PageLogEntry.objects.get(action="workflows.allow_second_reading", page=article.pk)
    assert entry.user == chief
    assert SecondReading.objects.get().allowed_by == chief
    fail(article)
    assert "Submit again to Panels lezen (nl)" in client(chief).get(editor_of(article)).content.decode()
    submit(article, chief, title="Heel andere woorden")
    assert step(article) is AT_THE_PANELS


def test_what_was_allowed_holds_for_one_reading(article, chief) -> None:
    approve(article, chief, "approve-twice")
    for title in ("Een tweede keer", "Een derde keer"):
        fail(article)
        submit(article, chief, title=title)
    assert step(article) is AT_THE_CHIEF


def test_only_who_checks_can_allow_it(article) -> None:
    writer = factories.with_role()
    approve(article, writer, "approve-twice")
    assert step(article) is AT_THE_CHIEF
    assert not SecondReading.objects.exists()


@pytest.mark.parametrize(
    ("how", "then"), [("approve", AT_THE_CHIEF), ("approve-twice", AT_THE_PANELS)], ids=["no", "yes"]
)
def test_a_translation_goes_the_same_way(chief, how, then) -> None:
    source = factories.article(title="Zorgplicht")
    factories.publish_approved(source)
    made, _ = TranslationSource.update_or_create_from_instance(source)
    translation = Translation.objects.create(source=made, target_locale=factories.locale("en"))
    for segment in StringSegment.objects.filter(source=made):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=f"English {segment.string.data}",
        )
    translation.save_target(user=chief, publish=False)
    page = ArticlePage.objects.get(translation_key=source.translation_key, locale__language_code="en")
    url = reverse("validation:submit_translation", args=[page.pk])
    client(chief).post(url)
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, chief, how)
    fail(page)
    StringTranslation.objects.filter(translation_of__data=source.summary).update(data="Other words.")
    said = client(chief).post(url, follow=True).content.decode()
    assert step(page) is then
    assert ("After the editorial check its readers" in said) is (then is AT_THE_CHIEF)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("approve", "The panels read the text from now on."),
        ("reject", "The text went back to whoever submitted it."),
    ],
)
def test_who_decides_reads_what_follows(article, chief, how, said) -> None:
    sent = {"action-workflow-action": "1", "workflow-action-name": how}
    after = client(chief).post(editor_of(article), {**article_form(article), **sent}, follow=True)
    assert f"Your decision is kept. {said}" in after.content.decode()
