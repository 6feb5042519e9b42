"""The page with help for one translation."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from cms.content.enums import Audience
from cms.content.languages import direction
from cms.content.readability.targets import target_below
from cms.translation.help.commands import COMMANDS
from cms.translation.help.rows import SegmentRow, help_with
from cms.translation.machine.budget import budget_of, region_of
from cms.translation.machine.translators import is_free, tool_name, translator_for
from cms.translation.segments.markup import word_count
from cms.translation.segments.translation_page import TranslationPage

FILTERS: Final[dict[str, tuple[Any, Callable[[SegmentRow], bool]]]] = {
    "all": (_("All"), lambda _row: True),
    "empty": (_("Not translated yet"), lambda row: not row.target),
    "machine": (_("Not read yet"), lambda row: bool(row.segment.machine)),
    "look": (_("To look at"), lambda row: row.look),
    "notes": (_("With open notes"), lambda row: any(note.resolved_at is None for note in row.notes)),
}


class TranslationHelpView(TranslationPage, TemplateView):
    """Shows every sentence with what helps to translate it, and takes the small actions of the page."""

    page_title = _("Help with this translation")
    header_icon = "help"
    template_name = "translation/help.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the translation editor."""
        editor = {
            "url": self.translation.get_target_instance_edit_url(),
            "label": self.translation.source.object_repr,
        }
        return [*self.breadcrumbs_items, editor, {"url": "", "label": self.get_page_title()}]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what one of the page's buttons asks, and come back to where the person was."""
        del args, kwargs
        command = COMMANDS.get(request.POST.get("command", ""))
        if command is None:
            raise BadRequest("command: there is no such button")
        translation = self.translation
        anchor = command(request, translation)
        here = reverse("translation_help", args=[translation.pk])
        show = self._show(request.POST.get("show", ""))
        return HttpResponseRedirect(f"{here}?show={show}{anchor}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the requested rows."""
        page_help = help_with(self.translation)
        show = self._show(self.request.GET.get("show", ""))
        language = self.translation.target_locale.language_code
        return super().get_context_data(
            **kwargs,
            **self._machine(page_help.rows),
            help=page_help,
            rows=[row for row in page_help.rows if FILTERS[show][1](row)],
            show=show,
            filters=[
                (name, label, sum(map(wanted, page_help.rows))) for name, (label, wanted) in FILTERS.items()
            ],
            translation=self.translation,
            below=target_below(language, self._audience()) if page_help.target_report else None,
            language=language,
            direction=direction(language),
            edit_url=self.translation.get_target_instance_edit_url(),
            files_url=reverse("translation_files", args=[self.translation.pk]),
            here=reverse("translation_help", args=[self.translation.pk]),
        )

    def _machine(self, rows: Sequence[SegmentRow]) -> dict[str, Any]:
        """What the machine can still do here, and what it costs."""
        translator = translator_for(self.translation.source.locale, self.translation.target_locale)
        last = self.translation.prefills.select_related("asked_by").first()
        if translator is None:
            return {"tool": "", "last": last}
        empty = {row.segment.source for row in rows if not row.target}
        free = is_free(translator)
        return {
            "tool": tool_name(translator),
            "last": last,
            "empty": sum(not row.target for row in rows),
            "words": 0 if free else sum(map(word_count, empty)),
            "budget": None if free else budget_of(region_of(self.translation)),
        }

    def _audience(self) -> list[str]:
        source = self.translation.source.get_source_instance()
        return list(getattr(source, "audience", None) or [Audience.PARENTS.value])

    @staticmethod
    def _show(asked: str) -> str:
        return asked if asked in FILTERS else "all"
