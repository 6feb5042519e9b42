"""Reading a text aloud: who speaks, what was recorded, and whether it says what the text says."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from workflows.actions.recordings.begin_voice import begin_voice
from workflows.actions.recordings.confirm_recording import confirm_recording
from workflows.actions.recordings.end_voice import end_voice
from workflows.actions.recordings.record_section import record_section
from workflows.actions.recordings.refuse_recording import refuse_recording
from workflows.errors import InvalidRequest, WorkflowError
from workflows.models import Recording, Voice
from workflows.permissions import check_can_speak
from workflows.queries.recordings.progress import recorded_sections, voices_of
from workflows.queries.recordings.texts import TextToSpeak, text_to_speak, texts_to_speak
from workflows.views.editors.rounds.article_view import ArticleView
from workflows.views.sent_sound import BY_SCRIPT, number_of, script_answer, sound_of


class VoiceView(ArticleView, TemplateView):
    """One page for one form of the words: `?text=` chooses between the public text and the newest draft."""

    page_title = gettext_lazy("Recorded voice")
    header_icon = "media"
    template_name = "workflows/editors/voice.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for who does not edit the text."""
        check_can_speak(self.request.user, self.page)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def text(self) -> TextToSpeak | None:
        """The words of this page; None for a supplement."""
        chosen = self.request.POST.get("text") or self.request.GET.get("text") or ""
        return text_to_speak(self.page, chosen) or next(iter(texts_to_speak(self.page)), None)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Do what was chosen; show what happened, or why it could not be done."""
        if BY_SCRIPT in request.headers:
            return script_answer(self._record)
        done = {
            "begin": self._begin,
            "record": self._record,
            "confirm": self._confirm,
            "refuse": self._refuse,
            "end": self._end,
        }.get(request.POST.get("do", ""))
        try:
            if done is None:
                raise InvalidRequest
            messages.success(request, done())
        except WorkflowError as error:
            messages.error(request, str(error) or _("This cannot be done. Open this page again."))
        place = f"#section-{request.POST['section']}" if request.POST.get("section", "").isdecimal() else ""
        chosen = f"?text={self.text.digest}" if self.text else ""
        return HttpResponseRedirect(f"{request.path}{chosen}{place}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the words, who speaks, and what was recorded."""
        text, user = self.text, self.request.user
        voices = voices_of(self.page, text) if text else []
        return super().get_context_data(
            text=text,
            texts=texts_to_speak(self.page),
            voices=[(voice, self._link(voice)) for voice in voices],
            voice=next((voice for voice in voices if voice.agreed_at), None),
            recorded=recorded_sections(self.page, text, user) if text else [],
            minutes=settings.VOICE_MINUTES,
            own_name=user.get_full_name(),
            **kwargs,
        )

    def _link(self, voice: Voice) -> str:
        return (
            "" if voice.account_id else f"{settings.PUBLIC_URL}{reverse('panel:voice', args=[voice.token])}"
        )

    def _begin(self) -> str:
        sent = self.request.POST
        begin_voice(
            page=self.page,
            digest=sent.get("text", ""),
            speaker=sent.get("speaker", ""),
            is_self=sent.get("who") == "self",
            agreed=sent.get("who") != "link" and sent.get("agreed") == "yes",
            by=self.request.user,
        )
        return _("Noted. The sections can be recorded now.")

    def _record(self) -> str:
        voice = self._voice()
        section = number_of(self.request, "section")
        user = self.request.user
        sound = sound_of(self.request, by=f"account {user.pk}", minutes=settings.VOICE_MINUTES)
        record_section(page=self.page, voice=voice, section=section, sound=sound, by=user)
        return _("The recording is kept. Readers hear it when somebody else has confirmed it.")

    def _confirm(self) -> str:
        confirm_recording(page=self.page, recording=self._recording(), by=self.request.user)
        return _("Confirmed. Readers can hear this section now.")

    def _refuse(self) -> str:
        refuse_recording(page=self.page, recording=self._recording(), by=self.request.user)
        return _("The recording is gone. The section can be recorded again.")

    def _end(self) -> str:
        end_voice(voice=self._voice(), page=self.page, by=self.request.user)
        return _("The voice is erased. Nobody can hear it any more.")

    def _voice(self) -> Voice:
        of_text = Voice.objects.filter(
            article=self.page.translation_key, language=self.page.locale.language_code
        )
        return get_object_or_404(of_text, pk=number_of(self.request, "voice"))

    def _recording(self) -> Recording:
        of_text = Recording.objects.filter(
            voice__article=self.page.translation_key, voice__language=self.page.locale.language_code
        )
        found = of_text.filter(pk=number_of(self.request, "recording")).first()
        if found is None:
            raise InvalidRequest(_("This recording is not there any more. Open this page again."))
        return found
