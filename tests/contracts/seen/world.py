"""An installation with drafts of everybody, each with a word of its own in its title and in its text."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from api.models import Webhook
from cms.content.models import HardWord, TextPage, Topic
from cms.labels.models import LabelChange
from cms.links.actions.note_links import note_links
from cms.links.models import Link
from cms.regions.actions.open_region_desk import open_region_desk
from cms.translation.actions.begin_translation import begin_translation
from cms.translation.models import WordBudget
from cms.users.models import User
from tests import factories
from tests.api.test_regions import school
from tests.contracts.seen.blocks import uploads_of, used_by_all
from tests.contracts.seen.readers import let_read, let_speak
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.enums import ApprovalKind
from workflows.models import ExceptionRequest, QuestionSet, Round, SavedView
from workflows.queries.approvals.on_no_site import pages_on_sites

#: what nobody reads before a round is closed
ANSWER = "Zilvermeeuw"
OWN, OTHER = "PO2601", "PO2707"
#: of each draft, the word in its title and the one in its text
WORDS = {
    "national": ("Aalscholver", "Appelvink"),
    "own": ("Boomklever", "Bonte-kraai"),
    "other": ("Dodaars", "Draaihals"),
    "story": ("Eidereend", "Ekster"),
    "supplement": ("Fuut", "Fitis"),
    "read": ("Gierzwaluw", "Grutto"),
    "english": ("Havik", "Heggenmus"),
}
ALL = set(WORDS)
ROLES: dict[str, set[str]] = {
    "Redactie": ALL,
    "Eindredactie": ALL,
    "superuser": ALL,
    "Panelbeheer": set(),
    "translator": {"english"},
    "desk": {"own"},
    "support point": set(),
    "no rights": set(),
    "anonymous": set(),
}
#: who keeps panels has to do with what these read (home names it), and exports to a member what that wrote
READ = {word for name in ("read", "other") for word in WORDS[name]}
#: by role and address, whole: words that are met there by design
MET: dict[str, dict[str, set[str]]] = {
    "Panelbeheer": {
        "/admin/validation/.*": READ,
        "/admin/": {WORDS["read"][0]},
        "/admin/panel_members/kept/.*": {*WORDS["read"], ANSWER},
    },
    "superuser": {"/admin/panel_members/kept/.*": {ANSWER}},
    # the queue names every national text: translating begins while readers read the Dutch
    "translator": {"/admin/translations/.*": {WORDS[name][0] for name in ("national", "story", "read")}},
}


@dataclass(frozen=True)
class World:
    """The texts by name, and an account for each role."""

    texts: dict[str, TextPage]
    accounts: dict[str, User | AnonymousUser]

    def hidden_from(self, role: str) -> dict[str, str]:
        """Return the words that this role may not meet, with what they are of."""
        unseen = {
            word: f"the {place} of {name!r}"
            for name, words in WORDS.items()
            if name not in ROLES[role]
            for word, place in zip(words, ("title", "text"), strict=True)
        }
        return unseen | {ANSWER: "an answer in an open round"}

    def unseen_by(self, role: str) -> list[Any]:
        """Return how the texts are that this role does not see, to find out whether it changed them."""
        others = [page.pk for name, page in self.texts.items() if name not in ROLES[role]]
        return list(Page.objects.filter(pk__in=others).order_by("pk").values())


def make_world() -> World:
    """Make it, in the transaction that is open."""
    for code in (OWN, OTHER):
        open_region_desk(region=factories.region(code))
    call_command("prepare_installation", verbosity=0)
    call_command("prepare_regions", verbosity=0)
    superuser = factories.superuser()
    texts = _texts(superuser)
    _other_things(texts, superuser)
    return World(texts, {role: _account(role, superuser) for role in ROLES})


def _texts(superuser: User) -> dict[str, TextPage]:
    public = factories.article(title="Openbaar", slug="openbaar")
    factories.publish_approved(public)
    used = used_by_all(public)
    made = {
        "national": factories.article(**_marked("national")),
        "own": factories.regional_article(OWN, **_marked("own")),
        "other": factories.regional_article(OTHER, **_marked("other")),
        "story": factories.story(**_marked("story")),
        "supplement": factories.supplement(
            public,
            OTHER,
            **{name: value for name, value in _marked("supplement").items() if name != "summary"},
        ),
        "read": factories.article(**_marked("read")),
    }
    english = begin_translation(source=public, locale=factories.locale("en"), by=superuser)
    for name, value in _marked("english").items():
        if name != "slug":
            setattr(english, name, value)
    english.save_revision()
    english.save()
    for name, page in made.items():
        page.body = [
            *page.body.raw_data,
            *used,
            *(uploads_of(f"Merk {WORDS[name][0]}") if name == "story" else []),
        ]
        page.topics = [Topic.objects.get(slug="rechten")]
        page.save_revision()
        page.save()
    let_read(made["read"], saying=ANSWER)
    let_speak(public)
    return {**made, "english": english}


def _marked(name: str) -> dict[str, Any]:
    title, sentence = WORDS[name]
    return {
        "title": f"Merk {title}",
        "slug": f"tekst-{name}",
        "summary": f"Merk {sentence} vat samen.",
        "body": factories.body(f"Merk {sentence} staat in de tekst."),
    }


def _other_things(texts: dict[str, Any], superuser: User) -> None:
    """One of each kind that an address can name."""
    SavedView.objects.create(user=superuser, name="Alles", query="")
    for name in ("national", "other"):
        texts[name].get_workflow().start(texts[name], superuser)
        factories.approve(
            texts[name], kind=ApprovalKind.URGENT.value, panels=[], follow_up_due=timezone.now()
        )
        request = {"kind": ApprovalKind.URGENT.value, "reason": "Snel", "requested_by": superuser}
        ExceptionRequest.objects.create(
            page=texts[name],
            revision=texts[name].latest_revision,
            text=freeze_text(page=texts[name]),
            **request,
        )
    own, other = factories.region(OWN), factories.region(OTHER)
    for region in (own, other):
        region.website = f"https://{region.code}.example/"
        region.save()
    note_links(pages=pages_on_sites())
    for region in (own, other):
        asked = {"field": "name", "before": region.name, "after": "Nieuw", "requested_by": superuser}
        LabelChange.objects.create(about=region, requested_at=timezone.now(), **asked)
    for region in (own, other):
        factories.member(factories.panel(region=region))
        factories.proposal(code=region.code)
        factories.api_key(region.code)
    factories.postcode_area("3511", po=own, vo=other)
    school("01AA00", po=own, vo=other)
    Webhook.objects.create(region=own, url="https://site.example/hook")
    factories.glossary_term("zorgplicht", "De school moet een plek zoeken.")
    assert HardWord.objects.exists()
    WordBudget.objects.create(region=None, words_per_month=5)
    assert Link.objects.exists()
    assert QuestionSet.objects.exists()
    assert Round.objects.exists()
    assert Translation.objects.exists()


def _account(role: str, superuser: User) -> User | AnonymousUser:
    if role == "anonymous":
        return AnonymousUser()
    if role == "superuser":
        return superuser
    user = factories.editor()
    UserProfile.objects.create(user=user, preferred_language="en")
    if role == "translator":
        user.groups.add(_translators())
    elif role in {"desk", "support point"}:
        desk = factories.region(OWN).desk
        user.groups.add(desk.group if role == "desk" else desk.support_group)
    elif role != "no rights":
        user.groups.add(Group.objects.get(name=role))
    return user


def _translators() -> Group:
    group = Group.objects.create(name="English")
    for name in ("access_admin", "submit_translation"):
        group.permissions.add(Permission.objects.get(codename=name))
    for name in ("add_page", "change_page"):
        permission = Permission.objects.get(codename=name, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(
            group=group, page=factories.article_index("en"), permission=permission
        )
    return group
