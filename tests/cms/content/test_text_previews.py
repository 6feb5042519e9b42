"""An editor sees how a text of any kind will look: as a draft, while editing it and before it is added."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.content.models import ArticlePage, StoryPage, TextPage
from cms.content.text_pages import text_models
from cms.regions.models import SupplementPage
from tests import factories

pytestmark = pytest.mark.django_db
TEXTS: dict[type[TextPage], list[Callable[[], Any]]] = {
    ArticlePage: [factories.article, factories.regional_article],
    StoryPage: [factories.story, lambda: factories.story("PO2601")],
    SupplementPage: [lambda: factories.supplement(factories.article())],
}
ADDED = [
    ("articlepage", lambda: factories.article_index("en")),
    ("articlepage", lambda: factories.region_page(language="en")),
    ("storypage", lambda: factories.story_index("en")),
    ("storypage", lambda: factories.region_page(language="en")),
]
TYPED = nested_form_data(
    {
        "title": "Naar school",
        "slug": "naar-school",
        "summary": "Wat u kunt doen.",
        "body": streamfield([("paragraph", rich_text("<p>Praat eerst.</p>"))]),
        "sources": streamfield([]),
        "key_questions": streamfield([]),
        "audience": ["parents"],
        "comments": inline_formset([]),
    }
)


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(factories.superuser())
    return client


def previewed(editor: Client, address: str) -> str:
    """The preview beside the form, after something was typed."""
    assert editor.get(address, {"in_preview_panel": "true"}).status_code == 200
    assert editor.post(address, TYPED).json() == {"is_valid": True, "is_available": True}
    answer = editor.get(address, {"in_preview_panel": "true"})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("model", text_models())
def test_every_kind_of_text_shows_its_draft(editor: Client, model: type[TextPage]) -> None:
    for make in TEXTS[model]:
        page = make()
        answer = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
        assert answer.status_code == 200
        assert f"<h1>{page.title}</h1>" in answer.content.decode()


@pytest.mark.parametrize("model", text_models())
def test_every_kind_of_text_is_shown_while_it_is_edited(editor: Client, model: type[TextPage]) -> None:
    for make in TEXTS[model]:
        html = previewed(editor, reverse("wagtailadmin_pages:preview_on_edit", args=[make().pk]))
        assert "<h1>Naar school</h1>" in html
        assert "Praat eerst." in html


@pytest.mark.parametrize(("kind", "parent"), ADDED)
def test_a_text_is_shown_before_it_is_added(editor: Client, kind: str, parent: Callable[[], Any]) -> None:
    html = previewed(
        editor, reverse("wagtailadmin_pages:preview_on_add", args=["content", kind, parent().pk])
    )
    assert "<h1>Naar school</h1>" in html
    assert '<html lang="en"' in html


@pytest.mark.parametrize("make", [factories.article_index, factories.story_index, factories.region_page])
def test_a_page_without_text_has_no_preview(editor: Client, make: Callable[[], Any]) -> None:
    page = make()
    draft = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert editor.get(draft).status_code == 302
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]) not in html
