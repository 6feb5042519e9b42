"""The base of all pages that can be published only through the validation workflow."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.models import Page, Workflow

from cms.content.permissions import GatedPagePermissionTester

if TYPE_CHECKING:
    from cms.users.models import User


class GatedPage(Page):
    """A page that nobody, not even a superuser, can publish by hand."""

    #: a page without text has nothing to show; a text has a preview again
    preview_modes: list[tuple[str, Any]] = []

    class Meta:
        abstract = True

    @property
    def region_code(self) -> str:
        """The code of the region whose pages are below this one; "" for a national page."""
        return ""

    def permissions_for_user(self, user: "User") -> GatedPagePermissionTester:
        """Return a tester that refuses every way of publishing directly."""
        return GatedPagePermissionTester(user, self)

    @transaction.atomic
    def move(self, target: Page, pos: str | None = None, user: "User | None" = None) -> None:
        """Move the page together with everything that follows, or not at all."""
        super().move(target, pos=pos, user=user)

    def get_workflow(self) -> Workflow | None:
        """Return the workflow assigned within this language's tree; never one inherited from the root.

        A language to which none is assigned has no workflow, so that none of its pages can be published.
        """
        tree = self.get_ancestors(inclusive=True).filter(depth__gt=1)
        page = tree.filter(workflowpage__workflow__active=True).order_by("-depth").first()
        workflow: Workflow | None = page.workflowpage.workflow if page else None
        return workflow
