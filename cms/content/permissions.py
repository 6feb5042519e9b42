"""What users may do with a page by hand; the validation workflow itself does not check this."""

from wagtail.models import PagePermissionTester


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
