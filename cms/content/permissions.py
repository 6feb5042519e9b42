"""Who may do what with a page, apart from what the validation workflow does itself."""

from wagtail.models import PagePermissionTester


class GatedPagePermissionTester(PagePermissionTester):
    """Refuses publication by hand; allows withdrawal at once, also while a text is being read."""

    def can_publish(self) -> bool:
        """Refuse: publication is what the workflow does when readers have approved."""
        return False

    def can_publish_subpage(self) -> bool:
        """Refuse, for the same reason."""
        return False

    def can_unschedule(self) -> bool:
        """Allow whoever may withdraw to call off a planned publication."""
        return self._may_withdraw()

    def can_unpublish(self) -> bool:
        """Allow withdrawal whatever lock or review is on the page."""
        return self.page.live and not self.page_is_root and self._may_withdraw()

    def _may_withdraw(self) -> bool:
        if not self.user.is_active:
            return False
        return self.user.is_superuser or "publish" in self.permissions
