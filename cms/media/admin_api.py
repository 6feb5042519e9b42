"""What the interface behind the admin lists of uploads: those that a person may see."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.authentication import SessionAuthentication
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry

from cms.media.uploaded import SEEING


class SeenImages(ImagesAdminAPIViewSet):
    """Wagtail's list of images, by the policy that choosers ask.

    Who asks is who is signed in: Wagtail leaves that to the default, and ours is nobody.
    """

    authentication_classes = (SessionAuthentication,)

    def get_queryset(self) -> QuerySet[Any]:
        """Leave out what this person may not see."""
        return _seen(super().get_queryset(), self.request.user)


class SeenDocuments(DocumentsAdminAPIViewSet):
    """The same of documents."""

    authentication_classes = (SessionAuthentication,)

    def get_queryset(self) -> QuerySet[Any]:
        """Leave out what this person may not see."""
        return _seen(super().get_queryset(), self.request.user)


def _seen(uploads: QuerySet[Any], user: Any) -> QuerySet[Any]:
    policy = policy_registry.get_by_type(uploads.model)
    seen = policy.instances_user_has_any_permission_for(user, SEEING)
    return uploads.filter(pk__in=seen.order_by().values("pk"))
