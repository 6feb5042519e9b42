"""Where what was uploaded, and what was frozen of it, is used."""

from collections import Counter
from collections.abc import Iterator

from django.db.models import ProtectedError, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.content.text_pages import text_models, text_pages, texts_visible_to
from cms.content.uploads import MODELS, uploads_in
from cms.content.uses import Use, counted
from cms.media.models import FrozenFile, Upload
from cms.users.models import User
from workflows.enums import Outcome, RequestState
from workflows.models import ExceptionRequest, FrozenText
from workflows.permissions import can_see_evidence
from workflows.queries.approvals.articles import Key, articles_of_texts
from workflows.queries.approvals.current import current_approval, public_approval


def uses_of(upload: Upload, user: User | None) -> list[Use]:
    """Return every draft, round and approval that needs an upload; none when its bytes had to be erased.

    Those of texts that this person does not see are a number; without a person all have their titles.
    """
    key = f"{MODELS[type(upload)]}:{upload.pk}"
    if upload.sha256 and FrozenFile.objects.filter(hash=upload.sha256, erased_at__isnull=False).exists():
        return []
    places = [*_of_drafts(key), *_of_texts(key)]
    seen = (
        {text for text, _use in places} if user is None else seen_texts([text for text, _use in places], user)
    )
    unseen = Counter(use.what for text, use in places if text not in seen)
    numbers = [use for what, count in unseen.items() for use in counted(what, count)]
    return [use for text, use in places if text in seen] + numbers


def check_unused(upload: Upload) -> None:
    """Raise ProtectedError when a text uses an upload."""
    if used := uses_of(upload, None):
        titles = ", ".join(f"{use.what}: {use.title}" for use in used)
        raise ProtectedError(
            _("“%(title)s” is used: %(places)s") % {"title": upload, "places": titles}, set()
        )


def public_texts_with(file: FrozenFile) -> list[TextPage]:
    """Return the page of every text with this file that is public, or approved to become so."""
    return _in_force(FrozenText.objects.filter(files__file=file))


def public_texts_of(upload: Upload) -> list[TextPage]:
    """Return the page of every text that is public, or approved to become so, and was approved with it.

    That says nothing of the bytes: a text keeps those that its readers met.
    """
    return _in_force(FrozenText.objects.filter(files__key=f"{MODELS[type(upload)]}:{upload.pk}"))


def _in_force(frozen: QuerySet[FrozenText]) -> list[TextPage]:
    texts = frozen.filter(approvals__withdrawn_at=None, approvals__isnull=False)
    pages = [page.specific for page in articles_of_texts(texts.distinct()).values()]
    with_file = set(texts.values_list("pk", flat=True))
    return [page for page in pages if with_file & set(_texts_in_force(page))]


def _texts_in_force(page: TextPage) -> Iterator[int]:
    for approval in (
        current_approval(page.translation_key, page.locale.language_code),
        public_approval(page),
    ):
        if approval:
            yield approval.text_id


def seen_texts(texts: list[Key], user: User) -> set[Key]:
    """Return those whose drafts this person sees; of texts without a page, for who sees evidence."""
    key_of = ("translation_key", "locale__language_code")
    named = {"translation_key__in": {article for article, _language in texts}}
    seen: set[Key] = set(texts_visible_to(user).filter(**named).values_list(*key_of))
    if can_see_evidence(user):
        seen |= set(texts) - set(text_pages().filter(**named).values_list(*key_of))
    return seen


def _of_drafts(key: str) -> Iterator[tuple[Key, Use]]:
    """Yield the texts whose newest draft, or whose page as it is live, uses the upload."""
    for model in text_models():
        pages = model._default_manager.annotate(as_live=Cast("body", TextField()))  # noqa: SLF001 - Django's public name
        for page in pages.filter(_may_use(key)).select_related("latest_revision", "locale"):
            newest = page.get_latest_revision_as_object()
            if key in uploads_in(newest.body) or key in uploads_in(page.body):
                url = reverse("wagtailadmin_pages:edit", args=[page.pk])
                text = (page.translation_key, page.locale.language_code)
                yield text, Use(_("Draft"), newest.title, url)


def _may_use(key: str) -> Q:
    """Return the condition for pages that may use an upload; the blocks themselves decide."""
    kind, _colon, pk = key.partition(":")
    signs = [f'"image": {pk}'] if kind == "image" else [f'"document": {pk}', f'"captions": {pk}', "linktype"]
    condition = Q()
    for sign in signs:
        condition |= Q(latest_revision__content__body__icontains=sign) | Q(as_live__contains=sign)
    return condition


def _of_texts(key: str) -> Iterator[tuple[Key, Use]]:
    texts = FrozenText.objects.filter(files__key=key)
    for text in texts.filter(rounds__outcome=Outcome.OPEN.value).distinct():
        for reading in text.rounds.open():
            yield _key(text), Use(_("Reading round"), text.title, _page("round", reading.pk))
    for text in texts.filter(approvals__isnull=False).distinct():
        for approval in text.approvals.all():
            yield _key(text), Use(_("Approval"), text.title, _page("approval", approval.pk))
    waiting = ExceptionRequest.objects.filter(text__in=texts, state=RequestState.WAITING.value)
    for request in waiting.select_related("text"):
        text = request.text
        yield _key(text), Use(_("Request"), text.title, _page("request", request.pk))


def _key(text: FrozenText) -> Key:
    return text.article, text.language


def _page(name: str, pk: int) -> str:
    return reverse(f"validation:{name}", args=[pk])
