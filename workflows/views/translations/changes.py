"""What changed in the source text since it was translated."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from cms.content.models import ArticlePage
from cms.content.rendering import render_body
from cms.content.rendering.rich_text import plain_text
from workflows.enums import SectionChange
from workflows.permissions import check_can_see_validation
from workflows.queries.approvals.current import current_approval
from workflows.queries.translations.source_texts import newest_source_approval
from workflows.queries.translations.staleness import stale_sections
from workflows.rules.staleness import Block, SourceSection
from workflows.views.editors.rounds.article_view import ArticleView
from workflows.views.editors.rounds.comparison import marked_difference

CHANGES = {
    SectionChange.CHANGED: _("Changed"),
    SectionChange.ADDED: _("New"),
    SectionChange.REMOVED: _("Removed"),
}
FIELD_NAMES = {
    "title": _("Title"),
    "summary": _("Summary"),
    "files": _("A picture or a file was replaced by another one"),
}


@dataclass(frozen=True)
class ShownSection:
    """A section with the name of its change, and both texts in one with the differences marked."""

    name: str
    change: str
    before: str
    after: str
    difference: SafeString


def shown_sections(page: ArticlePage) -> list[ShownSection]:
    """Return the sections that a translator has to check again; empty when the page is up to date."""
    approval = current_approval(page.translation_key, page.locale.language_code)
    source = newest_source_approval(page.translation_key)
    return [_shown(section) for section in stale_sections(approval, source)] if approval else []


class SourceChangesView(ArticleView, TemplateView):
    """Before and after, section by section, in the source language."""

    page_title = _("Changed at the source")
    template_name = "workflows/translations/changes.html"
    header_icon = "globe"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Raise NotAllowed when this person may not see the text."""
        check_can_see_validation(self.request.user, self.page)
        return super().get_context_data(sections=shown_sections(self.page), **kwargs)


def _shown(section: SourceSection) -> ShownSection:
    before, after = _text(section.before), _text(section.after)
    blocks = dict(ArticlePage._meta.get_field("body").stream_block.child_blocks)  # noqa: SLF001 - Django's public name
    name = FIELD_NAMES.get(section.kind) or blocks[section.kind].label
    change = CHANGES[SectionChange(section.change)]
    return ShownSection(str(name), str(change), before, after, marked_difference(before, after))


def _text(block: Block | None) -> str:
    if block is None:
        return ""
    if block["type"] in FIELD_NAMES:
        return str(block["value"])
    return " ".join(plain_text(rendered["html"]) for rendered in render_body({"body": [block]}))
