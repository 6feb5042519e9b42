"""An installation in which all that texts hang on is public, and the people who change it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import reverse

from api.actions.regions.publish_region import publish_region
from cms.content.models import ArticlePage, GlossaryTerm, StoryPage, TextPage, Topic
from cms.media.models import EditorialImage
from cms.regions.models import Region, SupplementPage
from cms.users.models import User
from tests import factories
from workflows.enums import Decision
from workflows.models import Round

OWN, OTHER, EDUCATION = "PO2601", "PO2602", "VO2601"


@dataclass
class World:
    """The texts, what they are about, and two people who may do everything."""

    people: list[User]
    topic: Topic
    term: GlossaryTerm
    image: EditorialImage
    regions: dict[str, Region]
    linked: ArticlePage
    national: ArticlePage
    english: ArticlePage
    supplement: SupplementPage
    english_supplement: SupplementPage
    regional: ArticlePage
    story: StoryPage
    regional_story: StoryPage
    draft: ArticlePage
    browsers: list[Client] = field(default_factory=list)

    def fresh(self) -> None:
        """Forget what an earlier test did to these objects in memory, and sign both people in."""
        for name, value in vars(self).items():
            if name not in ("people", "regions", "browsers"):
                setattr(self, name, type(value).objects.get(pk=value.pk))
        self.regions = {region.code: region for region in Region.objects.select_related("support_point")}
        self.browsers = []
        for user in self.people:
            self.browsers.append(Client())
            self.browsers[-1].force_login(user)

    def post(
        self, view: str, *args: object, form: Mapping[str, Any], who: int = 0, status: int = 302
    ) -> None:
        """Send a form of the admin, which has to be answered like this."""
        answer = self.browsers[who].post(reverse(view, args=args), form)
        context = getattr(answer, "context", None)
        wrong = context.get("form") if context else None
        assert answer.status_code == status, (view, answer.status_code, wrong and wrong.errors)

    def bulk(self, action: str, *pages: TextPage, status: int = 302, **form: Any) -> None:
        """Do one thing with several pages."""
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        query = "&".join(f"id={page.pk}" for page in pages)
        answer = self.browsers[0].post(f"{address}?{query}&next=/admin/", form)
        assert answer.status_code == status

    def change(self, page: Any, **fields: Any) -> Any:
        """Save a draft with these changes."""
        draft = page.get_latest_revision_as_object()
        for name, value in fields.items():
            setattr(draft, name, value)
        draft.save_revision(user=self.people[0])
        page.refresh_from_db()
        return page

    def read(self, page: Any) -> None:
        """Submit the latest draft, and have everybody on the panels say yes."""
        page.get_workflow().start(page, self.people[0])
        for opened in Round.objects.open():
            for invitation in opened.invitations.order_by("pk"):
                factories.decide(invitation=invitation, decision=Decision.YES)
        page.refresh_from_db()


def make_world() -> World:
    """Make it, in the transaction that is open."""
    numbers = {OWN: "0800 1234", OTHER: "", EDUCATION: ""}
    regions = {
        code: factories.region(code, support_point=factories.support_point(telephone=number))
        for code, number in numbers.items()
    }
    for region in regions.values():
        publish_region(region_id=region.pk)
    people = [factories.superuser(), factories.superuser()]
    topic = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    term = factories.glossary_term("zorgplicht", "De school moet een plek zoeken.")
    image = factories.picture()
    linked = _public(factories.article(title="Doel", slug="doel", body=factories.body("Over zorgplicht.")))
    national = factories.article(title="Oud", slug="tekst", body=_body(linked, image))
    national.topics.set([topic])
    national.save()
    national.save_revision()
    _public(national)
    national.title = "Tekst"
    national.save_revision()
    _public(national)
    english = _public(factories.translation(national, "en", title="English", body=factories.body("Call.")))
    supplement = _public(factories.supplement(national, OWN, title="Bij ons", body=_body(linked, image)))
    english_supplement = _public(
        factories.supplement(english, OWN, title="Ours", translation_key=supplement.translation_key)
    )
    regional = factories.regional_article(OWN, title="Van de regio", body=_body(linked, image))
    regional.topics.set([topic])
    regional.save()
    regional.save_revision()
    _public(regional)
    story = _public(factories.story(title="Verhaal", about=national))
    regional_story = _public(factories.story(OWN, title="Verhaal van de regio", about=national))
    draft = factories.article(title="Concept")
    factories.workflow(factories.panel(members=1, minimum_readers=1, language="nl"))
    return World(
        people,
        topic,
        term,
        image,
        regions,
        linked,
        national,
        english,
        supplement,
        english_supplement,
        regional,
        story,
        regional_story,
        draft,
    )


def _body(to: ArticlePage, image: EditorialImage) -> list[dict[str, Any]]:
    link = f'<a linktype="page" id="{to.pk}">lees meer</a>'
    return [*factories.body(f"Bel {{telefoon}} of {link}."), factories.picture_block(image)]


def _public(page: Any) -> Any:
    factories.publish_approved(page)
    return page
