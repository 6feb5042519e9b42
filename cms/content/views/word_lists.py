"""The editors' word lists in the admin."""

from typing import Any

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from cms.content.models import GlossaryTerm, HardWord
from cms.content.views.spreadsheets import Spreadsheets


class WordIndexView(Spreadsheets, IndexView):
    """A list of words, as a spreadsheet too."""


class OnceInTheList:
    """Says it when somebody else saved the same term or topic at the same moment."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save it, or show the form again."""
        save = super().post  # type: ignore[misc]  # of the view, after this class
        try:
            return save(request, *args, **kwargs)
        except IntegrityError:  # both were checked before either was stored: now the check sees the other
            return save(request, *args, **kwargs)


class AddTermView(OnceInTheList, CreateView):
    """A new term."""


class EditTermView(OnceInTheList, EditView):
    """A term that is there."""


class HardWordViewSet(SnippetViewSet):
    """The house list."""

    model = HardWord
    add_view_class = AddTermView
    edit_view_class = EditTermView
    copy_view_enabled = False  # a copy is the same term
    icon = "warning"
    menu_label = _("Hard words")
    list_display = [
        "term",
        "alternatives",
        BooleanColumn("is_term", label=_("term of the field"), sort_key="is_term"),
        BooleanColumn("active", label=_("in use"), sort_key="active"),
    ]
    list_filter = ["is_term", "active"]
    list_per_page = 50
    index_view_class = WordIndexView
    list_export = ["term", "alternatives", "explanation", "is_term", "active"]
    search_fields = ["term", "alternatives", "explanation"]
    search_backend_name = None  # searched in the database itself: a short list needs no index
    panels = [
        FieldPanel("term"),
        FieldPanel("alternatives"),
        FieldPanel("is_term"),
        FieldPanel("explanation"),
        FieldPanel("active"),
    ]


class GlossaryTermViewSet(SnippetViewSet):
    """The glossary."""

    model = GlossaryTerm
    add_view_class = AddTermView
    edit_view_class = EditTermView
    copy_view_enabled = False
    icon = "openquote"
    menu_label = _("Glossary")
    list_display = ["term", "explanation", "locale"]
    list_per_page = 50
    search_fields = ["term", "explanation"]
    search_backend_name = None
    panels = [FieldPanel("term"), FieldPanel("explanation")]


class WordListsGroup(SnippetViewSetGroup):
    """Both lists, under one menu item."""

    items = (HardWordViewSet, GlossaryTermViewSet)
    menu_label = _("Words")
    menu_icon = "openquote"
    menu_name = "word-lists"
    menu_order = 250
