"""Wagtail's actions on several things at once: name nothing unseen, and refuse before they ask."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DataError
from django.db.models import Model
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.content.text_pages import texts_unseen_by

#: what raises these is a number that is none, or of nothing
NO_NUMBER = (ValueError, OverflowError, ValidationError, DataError, ObjectDoesNotExist)


#: each refusal registers here, besides Wagtail's "before_bulk_action" that comes after the question
BEFORE_QUESTION = "before_bulk_question"


class NamesOnlySeen:
    """Put before a bulk action: it lists what this person may not do it with, if they may meet that."""

    request: Any
    action_type: str
    next_url: str

    def __init__(self, request: HttpRequest, model: type[Model]) -> None:
        """Lead back to a list when the address does not say where: Wagtail leads to itself, with nothing."""
        super().__init__(request, model)  # type: ignore[call-arg]  # a mixin of Wagtail's classes
        if self.next_url == request.path:
            self.next_url = _list_of(model)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask, unless it is refused whatever the answer."""
        objects, _others = self.get_actionable_objects()
        for refuse in hooks.get_hooks(BEFORE_QUESTION):
            if refusal := refuse(request, self.action_type, objects, self):
                return refusal
        return super().get(request, *args, **kwargs)  # type: ignore[misc]  # the same

    def get_actionable_objects(self) -> tuple[list[Any], dict[str, list[Any]]]:
        """Return what it is done with, and by reason what not. Raises Http404 for what there is not."""
        try:
            objects, others = super().get_actionable_objects()  # type: ignore[misc]  # a mixin of Wagtail's classes
        except NO_NUMBER as error:
            raise Http404 from error
        kept = _met(self.request.user, others.get("items_with_no_access", []))
        return objects, others | {"items_with_no_access": kept}


def _list_of(model: type[Model]) -> str:
    viewset = getattr(model, "snippet_viewset", None)
    if viewset:
        return reverse(viewset.get_url_name("list"))
    return reverse("wagtailadmin_explore_root" if issubclass(model, Page) else "wagtailadmin_home")


def _met(user: Any, things: Iterable[Any]) -> list[Any]:
    pages = [thing.pk for thing in things if isinstance(thing, Page)]
    unseen = set(texts_unseen_by(user).filter(pk__in=pages).values_list("pk", flat=True)) if pages else set()
    return [
        thing
        for thing in things
        if (thing.pk not in unseen if isinstance(thing, Page) else _is_anything_allowed(user, thing))
    ]


def _is_anything_allowed(user: Any, thing: Any) -> bool:
    policy = policy_registry.get_by_type(type(thing))
    return bool(policy.user_has_any_permission_for_instance(user, ["choose", "change", "delete"], thing))


def bulk_action(request: HttpRequest, app_label: str, model_name: str, action: str) -> HttpResponseBase:
    """Answer as Wagtail does. Raises Http404 for an action that there is not."""
    wagtails: Any = bulk_action_registry.get_bulk_action_class(app_label, model_name, action)
    if wagtails is None:
        raise Http404
    seen: Any = type(wagtails.__name__, (NamesOnlySeen, wagtails), {})
    answer: HttpResponseBase = seen(request, apps.get_model(app_label, model_name)).dispatch(request)
    return answer
