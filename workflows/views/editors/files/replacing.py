"""Keeps a picture or file as it is while panels read a text with it; says which public texts keep the old."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.documents.views.documents import EditView as DocumentEditView
from wagtail.documents.views.multiple import EditView as NewDocumentEditView
from wagtail.images.views.images import EditView as ImageEditView
from wagtail.images.views.multiple import EditView as NewImageEditView

from cms.content.models import TextPage
from cms.content.uploads import Json, facts
from cms.media.models import Upload
from workflows.queries.files.readings import readings_of
from workflows.queries.files.uses import public_texts_of


class KeptForReaders:
    """For the views in which an upload is edited."""

    request: Any
    before: Json

    def get_object(self, queryset: Any = None) -> Any:
        """Remember what texts have of it now: the form puts another file in its place."""
        upload: Upload = super().get_object(queryset)  # type: ignore[misc]  # a mixin of views
        self.before = facts(upload)
        return upload

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form, under what cannot change now, and what a replacement does not change."""
        answer: HttpResponse = super().get(request, *args, **kwargs)  # type: ignore[misc]  # the same
        upload: Upload = self.object
        if kept := _kept_for_readers(upload, request.user):
            messages.warning(request, kept)
        sentence = _(
            "These public texts use it. When you replace it, sites keep the old one, until readers have "
            "approved the text with the new one:"
        )
        _tell(request, upload, sentence)
        return answer

    def is_valid(self, form: Any) -> bool:
        """Refuse what readers would meet otherwise while they read; what was typed elsewhere stays."""
        valid: bool = super().is_valid(form)  # type: ignore[misc]  # the same
        if not valid or not ("file" in form.changed_data or facts(form.instance) != self.before):
            return valid
        stored = self.get_object()
        kept = _kept_for_readers(stored, self.request.user)
        if not kept:
            return True
        form.add_error(None, kept)
        self.object = form.instance = stored
        return bool(super().is_valid(form))  # type: ignore[misc]  # the same: it says now that this failed

    def save_instance(self) -> Any:
        """Save, and name the public texts that keep what was there."""
        saved: Upload = super().save_instance()  # type: ignore[misc]  # the same
        if facts(saved) != self.before:
            sentence = _(
                "These public texts keep the old one. Do you want the new one on the sites? Then submit "
                "them, and readers read them first:"
            )
            _tell(self.request, saved, sentence)
        return saved


class EditImageView(KeptForReaders, ImageEditView):
    """Edits a picture."""


class EditDocumentView(KeptForReaders, DocumentEditView):
    """Edits a file."""


class KeptNewForReaders:
    """For the small form below each of several that were just uploaded, which stays on the screen."""

    request: Any

    def get_edit_form_class(self) -> Any:
        """Refuse in that form what readers would meet otherwise while they read."""
        user: Any = self.request.user
        form_class: Any = super().get_edit_form_class()  # type: ignore[misc]  # a mixin of views

        class KeptForm(form_class):
            def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
                self.before = facts(instance)
                super().__init__(*args, instance=instance, **kwargs)

            def _post_clean(self) -> None:
                super()._post_clean()
                if facts(self.instance) != self.before and (kept := _kept_for_readers(self.instance, user)):
                    self.add_error(None, kept)

        return KeptForm


class EditNewImageView(KeptNewForReaders, NewImageEditView):
    """Edits a picture that was just uploaded."""


class EditNewDocumentView(KeptNewForReaders, NewDocumentEditView):
    """Edits a file that was just uploaded."""


def _kept_for_readers(upload: Upload, user: Any) -> str:
    """Return why it stays as it is, and what to do; "" when nobody is reading it."""
    titles, others = readings_of(upload, user)
    if not titles and not others:
        return ""
    texts = [f"“{title}”" for title in titles]
    if others:
        number = ngettext("%(count)d text of others", "%(count)d texts of others", others)
        texts.append(number % {"count": others})
    return _(
        "Readers are reading this in: %(texts)s. Until they are done, the file and what they see with it "
        "stay as they are; you can change the title, the tags and the collection. Wait until they are "
        "done, stop the reading, or upload something new."
    ) % {"texts": ", ".join(texts)}


def _tell(request: HttpRequest, upload: Upload, sentence: str) -> None:
    texts = public_texts_of(upload)
    if texts:
        titles = ", ".join(f"“{text.title}” ({text.locale})" for text in texts)
        messages.warning(request, f"{sentence} {titles}", buttons=[_button(text) for text in texts])


def _button(text: TextPage) -> Any:
    return messages.button(reverse("validation:article", args=[text.pk]), text.title)
