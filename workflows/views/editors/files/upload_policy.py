"""Who may see and choose what was uploaded: one rule for the chooser, the previews and the file itself."""

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Q, QuerySet
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from cms.media.models import EditorialDocument, EditorialImage, Upload
from workflows.queries.files.seen_uploads import seen_uploads

#: the models whose permissions count for ours, as Wagtail has it
PERMISSIONS_OF: Final[dict[type[Upload], type[Any]]] = {EditorialImage: Image, EditorialDocument: Document}
CHOOSE, CHANGE = "choose", "change"


class UploadPermissionPolicy(CollectionOwnershipPermissionPolicy):
    """The right to choose reaches uploads of one's own, those of texts one may see, and no others.

    Who may change the uploads of a collection chooses from all of them.
    """

    def __init__(self, model: type[Upload]) -> None:
        super().__init__(model, auth_model=PERMISSIONS_OF[model], owner_field_name="uploaded_by_user")

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet[Any]:
        """Return the uploads with which this person may do one of these things."""
        wanted = set(actions)
        allowed: QuerySet[Any] = super().instances_user_has_any_permission_for(user, wanted)
        if CHOOSE not in wanted or user.is_superuser or not user.is_authenticated:
            return allowed
        managed = super().instances_user_has_any_permission_for(user, [CHANGE])
        condition = Q(pk__in=managed.order_by().values("pk")) | seen_uploads(user, self.model)
        # by key: Wagtail's search takes no conditions on columns that it does not know
        return allowed.filter(pk__in=self._uploads().filter(condition).order_by().values("pk"))

    def user_has_any_permission_for_instance(self, user: Any, actions: Iterable[str], instance: Any) -> bool:
        """Whether this person may do one of these things with this upload."""
        wanted = set(actions)
        if CHOOSE not in wanted or not super().user_has_any_permission_for_instance(user, wanted, instance):
            return bool(super().user_has_any_permission_for_instance(user, wanted, instance))
        if super().user_has_any_permission_for_instance(user, [CHANGE], instance):
            return True
        return bool(self._uploads().filter(seen_uploads(user, self.model), pk=instance.pk).exists())

    def _uploads(self) -> QuerySet[Any]:
        return self.model._default_manager.all()  # noqa: SLF001 - as in the class above
