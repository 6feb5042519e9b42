"""What this app registers with Wagtail."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.api.v2.router import WagtailAPIRouter

from cms.media.admin_api import SeenDocuments, SeenImages
from cms.media.views import uploaded_file


@hooks.register("register_admin_urls")
def uploaded_files() -> list[URLPattern]:
    """Serve what was uploaded, at MEDIA_URL; Wagtail admits only people with access to the admin."""
    return [path("media/<path:path>", uploaded_file, name="uploaded_file")]


@hooks.register("construct_admin_api", order=1)
def seen_uploads(router: WagtailAPIRouter) -> None:
    """Take the place of Wagtail's lists, which show the uploads of everybody."""
    router.register_endpoint("images", SeenImages)
    router.register_endpoint("documents", SeenDocuments)
