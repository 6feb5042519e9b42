"""What this app registers with Wagtail."""

from django.urls import URLPattern, path
from wagtail import hooks

from cms.media.views import uploaded_file


@hooks.register("register_admin_urls")
def uploaded_files() -> list[URLPattern]:
    """Serve what was uploaded, at MEDIA_URL; Wagtail admits only people with access to the admin."""
    return [path("media/<path:path>", uploaded_file, name="uploaded_file")]
