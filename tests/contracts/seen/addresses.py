"""Every address below the admin, with real objects in the place of its parameters."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Collection, Task, TaskState, Workflow, WorkflowState
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource

from cms.links.models import Link
from cms.media.models import EditorialDocument, EditorialImage
from cms.users.models import User
from tests.contracts.seen.world import World
from workflows.models import (
    Approval,
    ExceptionRequest,
    Invitation,
    Member,
    Panel,
    Proposal,
    Round,
    SavedView,
    SpokenAnswer,
)

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")
#: a value for each text, in the order of the world: what is in the same place belongs together
Values = list[object]
NOBODY = {"int": 999999, "str": "zzz", "uuid": "00000000-0000-4000-8000-000000000000"}
#: what is left out, and why
LEFT_OUT = {
    "admin/failwhale/": "it is there to fail",
    "admin/logout/": "it ends the session with which the rest is asked; Django tests it",
    "admin/^.*/$": "what answers for addresses that are none",
}


@dataclass(frozen=True)
class Address:
    """An address of the admin: its pattern, and the model of its view."""

    route: str
    model: Any

    @property
    def parameters(self) -> list[str]:
        """The names of what differs, in their order."""
        return [first or second for first, second in PARAMETER.findall(self.route)]

    def paths(self, world: World) -> list[str]:
        """Return the address of each object, and of one that there is not."""
        if not self.parameters:
            return [self._path({})]
        found = {name: values_of(self, name, world) for name in self.parameters}
        most = max(len(values) for values in found.values())
        lines = [{name: values[n % len(values)] for name, values in found.items()} for n in range(most)]
        nothing = {name: _nothing(values[0]) for name, values in found.items()}
        return list(dict.fromkeys(self._path(line) for line in [*lines, nothing]))

    def _path(self, values: dict[str, object]) -> str:
        filled = PARAMETER.sub(lambda found: str(values[found[1] or found[2]]), self.route)
        return "/" + filled.replace("\\.", ".").replace("^", "").removesuffix("$")


def patterns() -> list[Address]:
    """Return every address below the admin, each once: the first of its pattern is the one that answers."""
    found = {address.route: address for address in reversed(list(_addresses(get_resolver(), "")))}
    return [found[route] for route in sorted(found) if route.startswith("admin/")]


def addresses() -> list[Address]:
    """Return those that are walked."""
    return [address for address in patterns() if address.route not in LEFT_OUT]


def _addresses(resolver: Any, before: str) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _addresses(pattern, route)
        elif isinstance(pattern, URLPattern):
            callback: Any = pattern.callback
            model = getattr(callback, "view_initkwargs", {}).get("model")
            yield Address(route, model or getattr(getattr(callback, "view_class", None), "model", None))


def values_of(address: Address, name: str, world: World) -> Values:
    """Return what can stand for a parameter. Raises LookupError for one that nobody thought of."""
    for start, names in BY_ADDRESS.items():
        if address.route.startswith(f"admin/{start}") and name in names:
            return names[name](world)
    if name in BY_NAME:
        return BY_NAME[name](world)
    if name == "pk" and address.model is not None:
        return _all(address.model)(world)
    raise LookupError(f"{address.route}: nothing to fill {name} with")


def _nothing(value: object) -> object:
    if str(value).isdecimal():
        return NOBODY["int"]
    return NOBODY["uuid" if str(value).count("-") == 4 else "str"]


def _all(model: Any, field: str = "pk") -> Callable[[World], Values]:
    return lambda _world: list(model._default_manager.order_by("pk").values_list(field, flat=True)[:8]) or [1]


def _of_texts(get: Callable[[Any], object]) -> Callable[[World], Values]:
    return lambda world: [get(page) for page in world.texts.values()]


def _states(model: Any, path: str) -> Callable[[World], Values]:
    def states(world: World) -> Values:
        ids = [str(page.pk) for page in world.texts.values()]
        found = dict(model.objects.filter(**{f"{path}__in": ids}).values_list(path, "pk"))
        return [found.get(one, next(iter(found.values()))) for one in ids]

    return states


def _given(*values: object) -> Callable[[World], Values]:
    return lambda _world: list(values)


PAGES = _of_texts(lambda page: page.pk)
PARENTS = _of_texts(lambda page: page.get_parent().pk)
REVISIONS = _of_texts(lambda page: page.latest_revision_id)
APPS = _given("content", "content", "regions", "content")
MODELS = _given("articlepage", "storypage", "supplementpage", "articleindexpage")
SNIPPETS = {"app_label": _given("content", "content"), "model_name": _given("topic", "hardword")}
BULK = [
    *(("wagtailcore", "page", action) for action in ("delete", "move", "publish", "unpublish")),
    *(("media", "editorialimage", action) for action in ("delete", "add_tags", "add_to_collection")),
    *(("media", "editorialdocument", action) for action in ("delete", "add_tags", "add_to_collection")),
    *(("users", "user", action) for action in ("delete", "assign_role", "set_active_state")),
    ("content", "topic", "delete"),
]

BY_NAME: dict[str, Callable[[World], Values]] = {
    "page_id": PAGES,
    "page_to_move_id": PAGES,
    "page_pk": PAGES,
    "parent_page_id": lambda world: [*PARENTS(world), *PAGES(world)],
    "destination_id": PARENTS,
    "revision_id": REVISIONS,
    "revision_id_a": _given("earliest"),
    "revision_id_b": _given("latest"),
    "task_id": _all(Task),
    "task_state_id": _states(TaskState, "workflow_state__object_id"),
    "workflow_state_id": _states(WorkflowState, "object_id"),
    "workflow_pk": _all(Workflow),
    "action_name": _given("approve", "reject", "workflow-zzz"),
    "image_id": _all(EditorialImage),
    "document_id": _all(EditorialDocument),
    "doc_id": _all(EditorialDocument),
    "uploaded_file_id": _given(1),
    "collection_id": _all(Collection),
    "content_type_app_name": APPS,
    "content_type_model_name": MODELS,
    "app_name": _given("content"),
    "app_label": APPS,
    "model_name": MODELS,
    "object_id": PAGES,
    "session_id": _given(1),
    "filter_spec": _given("max-100x100", "original"),
    "translation_id": _all(Translation),
    "translation_source_id": _all(TranslationSource),
    "string_segment_id": _all(StringSegment),
    "overridable_segment_id": _all(OverridableSegment),
    "format_name": _given("po", "xliff", "zzz"),
    "mode": _given("", "default"),
    "article": _of_texts(lambda page: page.translation_key),
    "language": _given("en", "nl", "tr"),
    "digest": _all(EditorialImage, "sha256"),
    "name": _given("plein.png"),
    "path": lambda _world: [EditorialImage.objects.first().file.name],
    "user": _all(User),
    "version": _given(1, 2),
    "uidb64": _given("MQ"),
    "token": _given("zzz"),
}
BY_ADDRESS: dict[str, dict[str, Callable[[World], Values]]] = {
    "pages/^": {"pk": PAGES},
    "api/main/^pages": {"pk": PAGES, "action_name": _given("copy", "delete", "revert_to_page_revision")},
    "api/main/^documents": {"pk": _all(EditorialDocument)},
    "api/main/^images": {"pk": _all(EditorialImage)},
    "bulk/": {
        "app_label": _given(*(app for app, _model, _action in BULK)),
        "model_name": _given(*(model for _app, model, _action in BULK)),
        "action": _given(*(action for _app, _model, action in BULK)),
    },
    "collections/": {"pk": _all(Collection)},
    "links/": {"pk": _all(Link)},
    "workflows/tasks/add": {
        "app_label": _given("wagtailcore", "workflows"),
        "model_name": _given("groupapprovaltask", "panelreviewtask"),
    },
    "workflows/tasks": {"pk": _all(Task)},
    "workflows/": {"pk": _all(Workflow)},
    "hand-over/": {"kind": _given("invitation", "member", "zzz"), "pk": _all(Invitation)},
    "localize/submit/snippet": {**SNIPPETS, "pk": _given(1)},
    "localize/api/snippets": {**SNIPPETS, "pk": _given(1)},
    "snippets/choose/": {"pk": _given(1, 2)},
    "images/chooser": {"pk": _all(EditorialImage)},
    "documents/chooser": {"pk": _all(EditorialDocument)},
    "settings/": {"pk": _given(1)},
    "validation/requests": {"pk": _all(ExceptionRequest)},
    "validation/approvals": {"pk": _all(Approval)},
    "validation/": {"pk": _all(Round)},
    "proposals/": {"pk": _all(Proposal)},
    "reading_panels/": {"pk": _all(Panel)},
    "texts/views/": {"pk": _all(SavedView)},
    "spoken_answers/": {"key": _all(SpokenAnswer, "key")},
    "labels/": {"pk": _all(apps.get_model("labels", "LabelChange"))},
    "panel_members/": {"pk": _all(Member)},
    "users/": {"pk": _all(User)},
    "groups/": {"pk": _all(Group)},
    "regions/": {"pk": _all(apps.get_model("regions", "Region"))},
    "support_points/": {"pk": _all(apps.get_model("regions", "SupportPoint"))},
    "schools/": {"pk": _all(apps.get_model("regions", "School"))},
    "postcode_areas/": {"pk": _all(apps.get_model("regions", "PostcodeArea"))},
    "api_keys/": {"pk": _all(apps.get_model("api", "ApiKey"))},
    "webhooks/": {"pk": _all(apps.get_model("api", "Webhook"))},
}
