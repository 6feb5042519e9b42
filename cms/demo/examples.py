"""Where each visitor of the demonstration finds something to look at; what was taken away is left out."""

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
    """A page to look at: what is to be seen there, in Dutch and in English."""

    url: str
    dutch: str
    english: str


def examples_for_editors() -> dict[str, list[DemoExample]]:
    """Return by account where to go after signing in."""
    return {
        "redacteur": list(_answers_of_readers()),
        "eindredacteur": [
            DemoExample(reverse("validation:report"), "Alle artikelen: waar ze zijn", "All articles"),
            *_work_on("onderwijsconsulent", "Leg een concept voor aan de panels", "Submit a draft"),
            DemoExample(
                reverse("proposals:index"), "Beantwoord het voorstel van een regio", "Answer a proposal"
            ),
        ],
        "vertaler": [
            DemoExample(reverse("translations:index"), "Wat er te vertalen is", "What is to be translated")
        ],
        "regio": list(_supplements()),
        "regio2": list(_read_in_the_region()),
        "beheer": [DemoExample(reverse("wagtailadmin_home"), "Alles", "Everything")],
    }


def examples_for_developers() -> list[DemoExample]:
    """Return what a regional site asks the API."""
    asked = [
        (
            _of_article("leerlingenvervoer", "nl"),
            "Een artikel met wat de regio erbij zet",
            "An article, merged",
        ),
        (_of_article("thuiszitten", "en"), "Hetzelfde in het Engels", "The same in English"),
        (
            _of_article("ziek-en-naar-school", "nl"),
            "Een artikel met het telefoonnummer van de regio",
            "An article with the region's number",
        ),
        (f"articles?{_region()}", "Alle teksten van een regio", "All texts of a region"),
        (f"stories?{_region('VO2708')}", "Ervaringsverhalen", "Stories"),
        (f"changes?{_region()}", "Wat er veranderde", "The feed of changes"),
        (f"regions/{REGION}", "Het steunpunt van een regio", "The support point"),
    ]
    return [DemoExample(f"/api/v1/{path}", *words) for path, *words in asked if path]


def _answers_of_readers() -> Iterator[DemoExample]:
    for found in _rounds("wie-beslist-mee")[:1]:
        yield DemoExample(
            _of_round("round", found), "Waar lezers vastliepen, en wat zij zeiden", "The heat map"
        )
        yield DemoExample(_of_round("replies", found), "Beantwoord de opmerkingen", "Reply to remarks")
    for found in _rounds("basisondersteuning-en-extra-hulp")[:1]:
        yield DemoExample(
            _of_round("scores", found), "Geef antwoorden op de kernvragen een score", "Give scores"
        )
    rounds = _rounds("leerlingenvervoer")
    for found in rounds[:1]:
        yield DemoExample(_of_round("scores", found), "Een kernvraag die niet duidelijk was", "Below 80%")
    for found in rounds[1:2]:
        yield DemoExample(_of_round("compare", found), "Wat er na het lezen veranderde", "Two texts compared")


def _supplements() -> Iterator[DemoExample]:
    article = loaded_article("leerlingenvervoer")
    for one in SupplementPage.objects.filter(article=article.translation_key) if article else []:
        if one.own_region == REGION:
            url = reverse("validation:still_right", args=[one.pk])
            yield DemoExample(url, "Klopt deze aanvulling nog?", "Is it still right?")
    yield from _adding_to("zorgplicht")
    yield DemoExample(reverse("proposals:index"), "Wat u de landelijke redactie voorstelde", "Your proposals")


def _adding_to(slug: str) -> Iterator[DemoExample]:
    if article := loaded_article(slug):
        url = reverse("validation:add_supplement", args=[article.pk])
        yield DemoExample(url, f"Voeg iets toe aan “{article.title}”", "Add to an article")


def _read_in_the_region() -> Iterator[DemoExample]:
    article = loaded_article("hoorrecht")
    for one in SupplementPage.objects.filter(article=article.translation_key) if article else []:
        url = reverse("validation:article", args=[one.pk])
        yield DemoExample(url, "Een aanvulling die nu gelezen wordt", "A supplement that is being read")
    yield from _adding_to("opp")


def _work_on(slug: str, dutch: str, english: str) -> Iterator[DemoExample]:
    if page := loaded_article(slug):
        yield DemoExample(reverse("wagtailadmin_pages:edit", args=[page.pk]), dutch, english)


def _rounds(slug: str) -> list[Round]:
    article = loaded_article(slug)
    if article is None:
        return []
    found = Round.objects.filter(
        text__article=article.translation_key, text__language="nl", panel__kind="parents"
    )
    return list(found.order_by("pk"))


def _of_round(page: str, found: Round) -> str:
    return reverse(f"validation:{page}", args=[found.pk])


def _of_article(slug: str, language: str) -> str:
    article = loaded_article(slug)
    query = urlencode({"language": language, "region": REGION})
    return f"articles/{article.translation_key}?{query}" if article else ""


def _region(code: str = REGION) -> str:
    return urlencode({"region": code})
