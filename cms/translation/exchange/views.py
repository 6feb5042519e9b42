"""The page on which a translator fetches a file and sends it back."""

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, View

from cms.translation.exchange.contents import MAX_BYTES
from cms.translation.exchange.formats import CONTENT_TYPES, file_name, write_file
from cms.translation.exchange.take_in_file import take_in_file
from cms.translation.segments.access import can_translate, translation_for, translations_by_pk
from cms.translation.segments.translation_page import TranslationPage

MOST_IN_ONE_ZIP = 200


class FileForm(forms.Form):
    """A file. Its name in the form is the one that wagtail-localize's editor sends."""

    file = forms.FileField(
        label=_("PO or XLIFF file"), widget=forms.FileInput(attrs={"accept": ".po,.xlf,.xliff"})
    )


if TYPE_CHECKING:
    FileFormView = FormView[FileForm]
else:
    FileFormView = FormView  # generic for the type checker alone


class TranslationFilesView(TranslationPage, FileFormView):
    """Imports a file, and reports what became of each sentence. The file is not stored."""

    form_class = FileForm
    page_title = _("Translate in your own tool")
    header_icon = "download"
    template_name = "translation/files.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the help with this translation."""
        helping = {"url": self.help_url, "label": self.translation.source.object_repr}
        return [*self.breadcrumbs_items, helping, {"url": "", "label": self.get_page_title()}]

    @cached_property
    def help_url(self) -> str:
        """The page with help for this translation."""
        return reverse("translation_help", args=[self.translation.pk])

    def form_valid(self, form: FileForm) -> HttpResponse:
        """Take in what is good, and show the report."""
        content = form.cleaned_data["file"].read(MAX_BYTES + 1)  # enough to be refused as too large
        report = take_in_file(translation=self.translation, content=content, by=self.request.user)
        return self.render_to_response(self.get_context_data(form=FileForm(), report=report))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the URLs of the files."""
        downloads = [
            (name, reverse("translation_file", args=[self.translation.pk, name])) for name in CONTENT_TYPES
        ]
        return super().get_context_data(
            translation=self.translation,
            downloads=downloads,
            help_url=self.help_url,
            edit_url=self.translation.get_target_instance_edit_url(),
            here=reverse("translation_files", args=[self.translation.pk]),
            **kwargs,
        )


class TranslationFileView(View):
    """Hands out one translation as a file."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *, translation_id: int, format_name: str = "po") -> HttpResponse:
        """Answer the file, made now."""
        translation = translation_for(request.user, translation_id)
        if format_name not in CONTENT_TYPES:
            raise Http404
        content = write_file(translation, format_name, at=timezone.now())
        return _attachment(content, CONTENT_TYPES[format_name], file_name(translation, format_name))


class TranslationsZipView(View):
    """Hands out several translations in one archive: ?translation=1&translation=2, as PO or XLIFF."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *, format_name: str) -> HttpResponse:
        """Answer the archive with those of the chosen translations that this person may edit."""
        pks = [int(pk) for pk in request.GET.getlist("translation") if pk.isdecimal()]
        chosen = translations_by_pk(pks[:MOST_IN_ONE_ZIP])
        mine = [translation for translation in chosen if can_translate(request.user, translation)]
        if not mine or format_name not in CONTENT_TYPES:
            raise Http404
        archive, at = BytesIO(), timezone.now()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as files:
            for translation in mine:
                name = f"{translation.pk}-{file_name(translation, format_name)}"
                files.writestr(name, write_file(translation, format_name, at=at))
        return _attachment(archive.getvalue(), "application/zip", f"translations-{at:%Y-%m-%d}.zip")


def _attachment(content: bytes, content_type: str, name: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
