"""The admin views of the word budgets."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.translation.machine.budget import budget_of
from cms.translation.models import WordBudget


class WordBudgetViewSet(SnippetViewSet):
    """The budgets, each with what is left this month."""

    model = WordBudget
    icon = "calendar-alt"
    menu_label = _("Word budgets")
    add_to_settings_menu = True
    panels = [FieldPanel("region"), FieldPanel("words_per_month")]
    list_display = [
        "__str__",
        "words_per_month",
        Column("left", label=_("Left this month"), accessor=lambda row: budget_of(row.region_id).left),
    ]
