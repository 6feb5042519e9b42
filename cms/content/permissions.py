"""What users may see of pages and do with one by hand; the validation workflow does not check this."""

from typing import Any

from wagtail.models import Page, PagePermissionTester
from wagtail.permissions import policy_registry

#: each of them lets somebody open a page as it is being written
WORKING_ON = ("add", "change", "publish", "lock", "unlock")


def pages_worked_on_by(user: Any) -> Any:
    """Return the pages that this person sees as drafts, whatever rights they have there."""
    pages = policy_registry.get_by_type(Page).instances_user_has_any_permission_for(user, WORKING_ON)
    return Page.objects.filter(pk__in=pages.order_by().values("pk"))


class GatedPagePermissionTester(PagePermissionTester):
    """Refuses publication by hand; allows immediate withdrawal, also while a text is being read."""

    def can_publish(self) -> bool:
        """Refuse: the workflow publishes, when readers have approved."""
        return False

    def can_publish_subpage(self) -> bool:
        """Refuse, for the same reason."""
        return False

    def can_unschedule(self) -> bool:
        """Allow whoever may withdraw a page to cancel its scheduled publication."""
        return self._may_withdraw()

    def can_unpublish(self) -> bool:
        """Allow withdrawal, regardless of locks and reviews."""
        return self.page.live and not self.page_is_root and self._may_withdraw()

    def _may_withdraw(self) -> bool:
        if not self.user.is_active:
            return False
        return self.user.is_superuser or "publish" in self.permissions
