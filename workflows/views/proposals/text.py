"""One national text as it is public, passage by passage."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.content.meaning.passages import Passage, passages
from workflows.models import Proposal
from workflows.queries.approvals.current import public_approval
from workflows.queries.proposals.lists import proposals_shown_to
from workflows.queries.proposals.national_texts import other_languages
from workflows.queries.regional.region_pages import region_pages_for
from workflows.queries.rounds.pieces import clean_html
from workflows.views.proposals.access import NationalText


@dataclass(frozen=True)
class ShownPassage:
    """A passage with its waiting proposals; `url` leads to proposing a change."""

    passage: Passage
    html: SafeString
    url: str
    waiting: list[Proposal]


class NationalTextView(NationalText, WagtailAdminTemplateMixin, TemplateView):
    """The text, from which a region proposes a change or adds a supplement."""

    page_title = _("National text")
    header_icon = "doc-full"
    template_name = "workflows/proposals/text.html"

    def get_page_subtitle(self) -> str:
        """Name the text."""
        return self.page.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the list."""
        texts = {"url": reverse("national_texts:index"), "label": _("National texts")}
        return [*self.breadcrumbs_items, texts, {"url": "", "label": self.page.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the text; a text that is not public now has no passages."""
        user, page = self.request.user, self.page
        approval = public_approval(page)
        about = proposals_shown_to(user).about(page.translation_key, page.locale.language_code)
        proposals = list(about)
        blocks = passages(approval.text.content) if approval else []
        return super().get_context_data(
            page=page,
            approval=approval,
            shown=[_shown(page.pk, passage, proposals) for passage in blocks],
            proposals=proposals,
            whole=reverse("proposals:make", args=[page.pk]),
            may_propose=bool(self.regions),
            may_add=region_pages_for(user, page.locale_id).exists(),
            other_languages=other_languages(page),
            **kwargs,
        )


def _shown(page_id: int, passage: Passage, proposals: list[Proposal]) -> ShownPassage:
    url = reverse("proposals:make", args=[page_id])
    html = mark_safe(clean_html(passage.html))  # noqa: S308 - sanitised here
    waiting = [proposal for proposal in proposals if proposal.is_open and proposal.passage == passage.anchor]
    return ShownPassage(passage, html, f"{url}?{urlencode({'passage': passage.anchor})}", waiting)
