"""The example pages for each visitor of the demonstration; pages that no longer exist are left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from cms.demo.loading.texts import loaded_article
from cms.regions.models import SupplementPage
from workflows.models import Round

REGION = "PO2601"


@dataclass(frozen=True)
class DemoExample:
    """A page to look at, with a description in Dutch and in English."""

    url: str
    dutch: str
    english: str


def examples_for_editors() -> dict[str, list[DemoExample]]:
    """Return for each account the pages to visit after signing in."""
    return {
        "redacteur": [*_answered_rounds(), *_spoken("gesprek-op-school")],
        "eindredacteur": [
            DemoExample(reverse("validation:report"), "Alle artikelen: waar ze zijn", "All articles"),
            *_article_to_edit("onderwijsconsulent", "Leg een concept voor aan de panels", "Submit a draft"),
            DemoExample(
                reverse("proposals:index"), "Beantwoord het voorstel van een regio", "Answer a proposal"
            ),
        ],
        "panels": [
            DemoExample(reverse("reading_panels:index"), "De panels en wie erop zitten", "The panels"),
            DemoExample(reverse("panel_members:index"), "Wie er meelezen", "Their members"),
        ],
        "vertaler": [
            DemoExample(reverse("translations:index"), "Wat er te vertalen is", "What is to be translated")
        ],
        "regio": list(_supplements()),
        "regio2": list(_supplements_being_read()),
        "beheer": [DemoExample(reverse("wagtailadmin_home"), "Alles", "Everything")],
    }


def examples_for_developers() -> list[DemoExample]:
    """Return the requests of a regional site to the API."""
    requests = [
        (
            _article_path("leerlingenvervoer", "nl"),
            "Een artikel met wat de regio erbij zet",
            "An article, merged",
        ),
        (
            _article_path("gesprek-op-school", "nl"),
            "Een artikel met tekeningen, een filmpje en een stem",
            "Pictures, a video, a voice",
        ),
        (_article_path("thuiszitten", "en"), "Een artikel in het Engels", "An article in English"),
        (_article_path("zorgplicht", "ar"), "Een artikel in het Arabisch", "In Arabic"),
        (
            _article_path("ziek-en-naar-school", "nl"),
            "Een artikel met het telefoonnummer van de regio",
            "An article with the region's number",
        ),
        (f"articles?{_region_query()}", "Alle teksten van een regio", "All texts of a region"),
        (f"stories?{_region_query('VO2708')}", "Ervaringsverhalen", "Stories"),
        (f"changes?{_region_query()}", "Wat er veranderde", "The feed of changes"),
        (f"schools?{_region_query()}", "De scholen van een regio", "The schools of a region"),
        (f"regions/{REGION}", "Het steunpunt van een regio", "The support point"),
    ]
    return [DemoExample(f"/api/v1/{path}", *descriptions) for path, *descriptions in requests if path]


def _answered_rounds() -> Iterator[DemoExample]:
    for round_ in _rounds("wie-beslist-mee")[:1]:
        yield DemoExample(
            _round_url("round", round_), "Waar lezers vastliepen, en wat zij zeiden", "The heat map"
        )
        yield DemoExample(_round_url("replies", round_), "Beantwoord de opmerkingen", "Reply to remarks")
    for round_ in _rounds("basisondersteuning-en-extra-hulp")[:1]:
        yield DemoExample(
            _round_url("scores", round_), "Geef antwoorden op de kernvragen een score", "Give scores"
        )
    rounds = _rounds("leerlingenvervoer")
    for round_ in rounds[:1]:
        yield DemoExample(_round_url("scores", round_), "Een kernvraag die niet duidelijk was", "Below 80%")
    for round_ in rounds[1:2]:
        yield DemoExample(
            _round_url("compare", round_), "Wat er na het lezen veranderde", "Two texts compared"
        )


def _spoken(slug: str) -> Iterator[DemoExample]:
    if article := loaded_article(slug):
        url = reverse("validation:voice", args=[article.pk])
        yield DemoExample(url, "Luister naar de stem bij een tekst", "A recorded voice")


def _supplements() -> Iterator[DemoExample]:
    article = loaded_article("leerlingenvervoer")
    for supplement in SupplementPage.objects.filter(article=article.translation_key) if article else []:
        if supplement.own_region == REGION:
            url = reverse("validation:still_right", args=[supplement.pk])
            yield DemoExample(url, "Klopt deze aanvulling nog?", "Is it still right?")
    yield from _article_to_supplement("zorgplicht")
    yield DemoExample(reverse("proposals:index"), "Wat u de landelijke redactie voorstelde", "Your proposals")


def _article_to_supplement(slug: str) -> Iterator[DemoExample]:
    if article := loaded_article(slug):
        url = reverse("validation:add_supplement", args=[article.pk])
        yield DemoExample(url, f"Voeg iets toe aan “{article.title}”", "Add to an article")


def _supplements_being_read() -> Iterator[DemoExample]:
    article = loaded_article("hoorrecht")
    for supplement in SupplementPage.objects.filter(article=article.translation_key) if article else []:
        url = reverse("validation:article", args=[supplement.pk])
        yield DemoExample(url, "Een aanvulling die nu gelezen wordt", "A supplement that is being read")
    yield from _article_to_supplement("opp")


def _article_to_edit(slug: str, dutch: str, english: str) -> Iterator[DemoExample]:
    if page := loaded_article(slug):
        yield DemoExample(reverse("wagtailadmin_pages:edit", args=[page.pk]), dutch, english)


def _rounds(slug: str) -> list[Round]:
    article = loaded_article(slug)
    if article is None:
        return []
    rounds = Round.objects.filter(
        text__article=article.translation_key, text__language="nl", panel__kind="parents"
    )
    return list(rounds.order_by("pk"))


def _round_url(page: str, round_: Round) -> str:
    return reverse(f"validation:{page}", args=[round_.pk])


def _article_path(slug: str, language: str) -> str:
    article = loaded_article(slug)
    query = urlencode({"language": language, "region": REGION})
    return f"articles/{article.translation_key}?{query}" if article else ""


def _region_query(code: str = REGION) -> str:
    return urlencode({"region": code})
