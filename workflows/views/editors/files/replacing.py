"""Says which public texts keep the bytes that a picture or file had when it was approved."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.documents.views.documents import EditView as DocumentEditView
from wagtail.images.views.images import EditView as ImageEditView

from cms.content.models import TextPage
from cms.content.uploads import Json, facts
from cms.media.models import Upload
from workflows.queries.files.uses import public_texts_of


class ToldOfPublicTexts:
    """For the views in which an upload is edited."""

    request: Any
    before: Json

    def get_object(self, queryset: Any = None) -> Any:
        """Remember what texts have of it now: the form puts another file in its place."""
        upload: Upload = super().get_object(queryset)  # type: ignore[misc]  # a mixin of views
        self.before = facts(upload)
        return upload

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form, under what a replacement does not change."""
        answer: HttpResponse = super().get(request, *args, **kwargs)  # type: ignore[misc]  # the same
        sentence = _(
            "These public texts use it. When you replace it, they keep what readers approved, until they are "
            "submitted and approved again:"
        )
        _tell(request, self.object, sentence)  # type: ignore[attr-defined]  # the same
        return answer

    def save_instance(self) -> Any:
        """Save, and name the public texts that keep what was there."""
        saved: Upload = super().save_instance()  # type: ignore[misc]  # the same
        if facts(saved) != self.before:
            sentence = _(
                "These public texts keep the old one: their readers approved that. Submit them again to show "
                "the new one:"
            )
            _tell(self.request, saved, sentence)
        return saved


class EditImageView(ToldOfPublicTexts, ImageEditView):
    """Edits a picture."""


class EditDocumentView(ToldOfPublicTexts, DocumentEditView):
    """Edits a file."""


def _tell(request: HttpRequest, upload: Upload, sentence: str) -> None:
    texts = public_texts_of(upload)
    if texts:
        titles = ", ".join(f"“{text.title}” ({text.locale})" for text in texts)
        messages.warning(request, f"{sentence} {titles}", buttons=[_button(text) for text in texts])


def _button(text: TextPage) -> Any:
    return messages.button(reverse("validation:article", args=[text.pk]), text.title)
