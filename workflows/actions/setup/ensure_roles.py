"""Give the editors' roles their rights."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

EDITORS = "Redactie"
CHIEF_EDITORS = "Eindredactie"
PANEL_MANAGERS = "Panelbeheer"

ADMIN = ["wagtailadmin.access_admin"]
TOPICS = ["content.add_topic", "content.change_topic", "wagtail_localize.submit_translation"]
WORD_LISTS = [
    f"content.{action}_{model}"
    for action in ("add", "change", "delete")
    for model in ("hardword", "glossaryterm")
]
REGIONS = [
    f"regions.{action}_{model}"
    for action in ("add", "change", "delete")
    for model in ("region", "supportpoint", "postcodearea", "school")
]
FILES = [
    *[f"wagtailimages.{action}_image" for action in ("add", "change", "choose")],
    *[f"wagtaildocs.{action}_document" for action in ("add", "change", "choose")],
]
MODEL_RIGHTS = {
    EDITORS: [*ADMIN, "wagtail_localize.submit_translation", "workflows.view_proposal"],
    CHIEF_EDITORS: [
        *ADMIN,
        *TOPICS,
        *WORD_LISTS,
        *REGIONS,
        "content.delete_topic",
        "workflows.add_fileerasure",
        "workflows.publish_urgently",
        "workflows.confirm_minor_edit",
        *[f"workflows.view_{model}" for model in ("panel", "round", "approval", "proposal")],
        "workflows.answer_proposal",
        *[f"api.{action}_apikey" for action in ("add", "change", "view")],
        *[f"api.{action}_webhook" for action in ("add", "change", "view", "delete")],
    ],
    PANEL_MANAGERS: [
        *ADMIN,
        *[
            f"workflows.{action}_{model}"
            for action in ("add", "change", "delete", "view")
            for model in ("panel", "member")
        ],
        "workflows.view_round",
        "workflows.view_approval",
    ],
}
PAGE_RIGHTS = {EDITORS: ["add", "change"], CHIEF_EDITORS: ["add", "change", "publish", "lock", "unlock"]}


@transaction.atomic
def ensure_roles() -> dict[str, Group]:
    """Return the three roles by name, with at least the rights they need; rights added by hand stay.

    `publish` is the right to withdraw: no role can publish by hand.
    """
    root, collection = Page.objects.get(depth=1), Collection.get_first_root_node()
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in MODEL_RIGHTS}
    for name, group in groups.items():
        group.permissions.add(*_permissions(MODEL_RIGHTS[name]))
        for action in PAGE_RIGHTS.get(name, []):
            permission = Permission.objects.get(
                content_type__app_label="wagtailcore", codename=f"{action}_page"
            )
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    for name in PAGE_RIGHTS:
        for permission in _permissions(FILES):
            GroupCollectionPermission.objects.get_or_create(
                group=groups[name], collection=collection, permission=permission
            )
    return groups


def _permissions(names: Iterable[str]) -> list[Permission]:
    permissions = []
    for name in names:
        app, codename = name.split(".")
        permissions.append(Permission.objects.get(content_type__app_label=app, codename=codename))
    return permissions
