"""A text that is withdrawn or deleted goes in all languages, unless somebody chooses otherwise."""

import pytest
from django.test import Client
from django.urls import reverse

from api.actions.documents.reconcile_document import Reconciliation
from api.actions.documents.reconcile_documents import reconcile_documents
from cms.content.models import ArticlePage
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from tests import factories
from workflows.actions.approvals.delete_text import delete_text
from workflows.models import Approval, DeskMail, Withdrawal

pytestmark = pytest.mark.django_db
LANGUAGES = ("nl", "nl-x-simple", "en")


@pytest.fixture
def chief():
    return factories.superuser()


@pytest.fixture
def browser(chief):
    client = Client()
    client.force_login(chief)
    return client


@pytest.fixture
def texts():
    """One text in three languages."""
    dutch = factories.article()
    factories.publish_approved(dutch)
    made = {"nl": dutch}
    for language in LANGUAGES[1:]:
        made[language] = factories.article(language=language, translation_key=dutch.translation_key)
        factories.publish_approved(made[language])
    return made


def public(key) -> dict[str, bool | None]:
    """The languages that sites get, and whether each is up to date (None: the source)."""
    found = {}
    for language in LANGUAGES:
        answer = Client().get(f"/api/v1/articles/{key}?language={language}&fallback=none")
        if answer.status_code == 200:
            found[language] = (answer.json()["translation"] or {}).get("upToDate")
    return found


def nothing_to_reconcile() -> bool:
    return all(
        done not in (Reconciliation.PUBLISHED, Reconciliation.WITHDRAWN)
        for _article, _language, done in reconcile_documents()
    )


def test_the_page_offers_all_languages_ticked_and_says_at_how_many_sites(browser, texts) -> None:
    factories.region("PO2601")
    factories.region("VO2602", languages=["nl", "tr"])
    shown = browser.get(reverse("validation:withdraw", args=[texts["nl"].pk]))
    assert [text.sites for text in shown.context["texts"]] == [2, 1, 1]
    assert shown.context["form"]["languages"].initial == ["nl-x-simple", "en"]
    assert "De talen die u aangevinkt laat, gaan mee." in shown.content.decode()


def test_of_a_supplement_it_says_where_that_disappears(browser, texts) -> None:
    factories.region("PO2601")
    added = factories.supplement(texts["nl"])
    factories.publish_approved(added)
    shown = browser.get(reverse("validation:withdraw", args=[added.pk])).content.decode()
    assert "verdwijnt meteen van de site van de regio. De landelijke tekst blijft staan." in shown
    assert "aangevinkt laat" not in shown


def test_all_go_when_nobody_chooses_otherwise(browser, texts) -> None:
    before = public(texts["nl"].translation_key)
    assert before == {"nl": None, "nl-x-simple": True, "en": True}
    address = reverse("validation:withdraw", args=[texts["nl"].pk])
    browser.post(address, {"reason": "De wet is anders.", "languages": ["nl-x-simple", "en"]})
    assert public(texts["nl"].translation_key) == {}
    assert Withdrawal.objects.filter(reason="De wet is anders.").count() == 3
    assert nothing_to_reconcile()


def test_what_stays_says_that_its_source_is_gone(browser, texts) -> None:
    address = reverse("validation:withdraw", args=[texts["nl"].pk])
    browser.post(address, {"reason": "Klopt niet.", "languages": ["nl-x-simple"]})
    assert public(texts["nl"].translation_key) == {"en": False}
    assert nothing_to_reconcile()
    for name in ("validation:article", "wagtailadmin_pages:edit"):
        shown = browser.get(reverse(name, args=[texts["en"].pk])).content.decode()
        assert shown.count("data-gone-source") == 1
        assert "“Klopt niet.”" in shown.partition("data-gone-source")[2][:500]
        for other in ("nl", "nl-x-simple"):
            assert (
                "data-gone-source" not in browser.get(reverse(name, args=[texts[other].pk])).content.decode()
            )
    page = texts["nl"]
    page.refresh_from_db()
    factories.publish_approved(page)
    assert public(page.translation_key) == {"nl": None, "en": True}
    shown = browser.get(reverse("validation:article", args=[texts["en"].pk])).content.decode()
    assert "data-gone-source" not in shown


def test_a_stranger_language_is_refused_and_nothing_is_withdrawn(browser, texts) -> None:
    address = reverse("validation:withdraw", args=[texts["nl"].pk])
    answer = browser.post(address, {"reason": "Klopt niet.", "languages": ["xx"]})
    assert answer.status_code == 200
    assert len(public(texts["nl"].translation_key)) == 3


def test_deleting_asks_why_and_goes_the_same_way(browser, chief, texts) -> None:
    page = texts["nl"]
    wagtails = reverse("wagtailadmin_pages:delete", args=[page.pk])
    address = reverse("validation:delete", args=[page.pk])
    for answer in (browser.get(wagtails), browser.post(wagtails)):
        assert answer.url == address
    assert len(public(page.translation_key)) == 3
    assert browser.post(address, {"reason": "", "languages": ["en"]}).status_code == 200
    answer = browser.post(address, {"reason": "Dubbel.", "languages": ["nl-x-simple", "en"]})
    assert answer.status_code == 302
    assert public(page.translation_key) == {}
    assert not ArticlePage.objects.filter(pk=page.pk).exists()
    assert ArticlePage.objects.filter(translation_key=page.translation_key).count() == 2
    assert set(Withdrawal.objects.values_list("reason", "withdrawn_by")) == {("Dubbel.", chief.pk)}
    assert Approval.objects.count() == 3
    assert nothing_to_reconcile()


@pytest.mark.parametrize("action", ["delete", "unpublish"])
def test_several_at_once_are_refused_with_a_list(browser, texts, action: str) -> None:
    draft = factories.article()
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    answer = browser.post(f"{bulk}?id={texts['en'].pk}&id={draft.pk}", {"include_descendants": "on"})
    assert answer.status_code == 409
    assert texts["en"].title in answer.content.decode()
    assert len(public(texts["nl"].translation_key)) == 3
    assert ArticlePage.objects.filter(pk=draft.pk).exists()


def test_a_page_with_public_texts_below_it_is_not_deleted(browser) -> None:
    own = factories.regional_article("PO2601")
    factories.publish_approved(own)
    answer = browser.post(reverse("wagtailadmin_pages:delete", args=[own.get_parent().pk]))
    assert answer.status_code == 409
    assert own.title in answer.content.decode()
    assert ArticlePage.objects.filter(pk=own.pk).exists()


def test_the_region_that_adds_to_it_hears_of_it_and_sees_it_on_the_dashboard(
    browser, texts, django_capture_on_commit_callbacks, mailoutbox
) -> None:
    added = factories.supplement(texts["nl"], "PO2601")
    factories.publish_approved(added)
    desk = factories.at_desk_of(factories.region("PO2601"), email="rik@regio.example")
    ensure_region_pages()
    mailoutbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(reverse("validation:withdraw", args=[texts["nl"].pk]), {"reason": "Klopt niet."})
    assert DeskMail.objects.get().event == "national_withdrawn"
    (message,) = mailoutbox
    assert reverse("wagtailadmin_pages:edit", args=[added.pk]) in message.body
    client = Client()
    client.force_login(desk)
    assert (
        reverse("validation:article", args=[added.pk])
        in client.get(reverse("wagtailadmin_home")).content.decode()
    )
    assert nothing_to_reconcile()


def test_a_translated_supplement_whose_source_is_withdrawn_says_so(browser, texts) -> None:
    dutch = factories.supplement(texts["nl"], "PO2601")
    factories.publish_approved(dutch)
    english = factories.supplement(texts["en"], "PO2601", translation_key=dutch.translation_key)
    factories.publish_approved(english)

    def up_to_date() -> bool:
        address = f"/api/v1/articles/{texts['nl'].translation_key}?language=en&region=PO2601"
        blocks = Client().get(address).json()["body"]
        (block,) = [block for block in blocks if block["type"] == "supplement"]
        return block["translation"]["upToDate"]

    assert up_to_date()
    browser.post(reverse("validation:withdraw", args=[dutch.pk]), {"reason": "Klopt niet.", "languages": []})
    assert not up_to_date()
    assert nothing_to_reconcile()


def test_both_desks_read_what_was_withdrawn_and_what_became_of_the_rest(browser, texts) -> None:
    addition = factories.supplement(texts["nl"], "PO2601")
    addition.save_revision()
    factories.publish_approved(addition)
    reason = {"reason": "De wet is veranderd", "languages": ["nl-x-simple"]}
    assert browser.post(reverse("validation:withdraw", args=[texts["nl"].pk]), reason).status_code == 302
    home = browser.get(reverse("wagtailadmin_home")).content.decode()
    section = home[home.index("data-withdrawals") :].partition("</ul>")[0]
    assert texts["nl"].title in section
    assert "De wet is veranderd" in section
    gone, still = section.split("<strong>")
    assert "Engels" in still
    assert "Engels" not in gone
    assert "1 aanvulling" in still
    english = browser.get(reverse("translations:desk", args=["en"])).content.decode()
    assert "data-source-withdrawn><strong>" in english
    plain = browser.get(reverse("translations:desk", args=["nl-x-simple"])).content.decode()
    assert "data-withdrawn" in plain
    assert "data-source-withdrawn>De" in plain
    factories.publish_approved(texts["nl"])
    factories.publish_approved(texts["nl-x-simple"])
    assert "data-withdrawals" not in browser.get(reverse("wagtailadmin_home")).content.decode()


def test_the_national_desk_reads_of_a_deleted_page_and_a_region_of_its_own_texts_alone(enter, texts) -> None:
    own = factories.regional_article("PO2601", title="Van Utrecht")
    own.save_revision()
    factories.publish_approved(own)
    chief = factories.superuser()
    delete_text(page=own, reason="Oud", by=chief)
    delete_text(page=texts["nl"], reason="Ook oud", by=chief)
    home = enter(chief).get(reverse("wagtailadmin_home")).content.decode()
    section = home[home.index("data-withdrawals") :].partition("</ul>")[0]
    assert texts["nl"].title in section
    assert "Van Utrecht" not in section
    desk = enter(factories.at_desk_of(factories.region("PO2601")))
    assert "data-withdrawals" not in desk.get(reverse("wagtailadmin_home")).content.decode()
