"""What the interface behind the admin does with pages."""

from typing import Any, ClassVar, Final

from wagtail.admin.api.views import PagesAdminAPIViewSet

#: each has a page of its own that says what leaves the sites, asks why, and refuses while readers read
ASKED_FIRST: Final = {"delete", "move", "unpublish"}


class PagesWithoutShortcuts(PagesAdminAPIViewSet):
    """Wagtail's list of pages and its actions, without those that are asked about first."""

    actions: ClassVar[dict[str, Any]] = {
        name: action for name, action in PagesAdminAPIViewSet.actions.items() if name not in ASKED_FIRST
    }
