"""Loads the fictitious panel members from their file."""

from pathlib import Path
from typing import Any

import yaml
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Locale

from cms.content.models import ArticleIndexPage
from cms.demo.loading.accounts import Accounts
from cms.regions.models import RegionPage
from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.confirm_membership import confirm_membership
from workflows.actions.members.save_member import save_member
from workflows.actions.panels.allow_spoken_answers import allow_spoken_answers
from workflows.actions.panels.ask_step_panels import ask_step_panels
from workflows.actions.panels.confirm_step_panels import confirm_step_panels
from workflows.actions.panels.save_panel import save_panel
from workflows.actions.setup.ensure_region_panels import ensure_region_panels
from workflows.enums import AgeBand, PanelKind
from workflows.models import Member, Panel, PanelReviewTask, ParentalConsent

FILE = Path(__file__).resolve().parents[1] / "readers.yaml"
EXPERTS = "Deskundigenpanel"
PARENT_WAITS = "parent_waits"  # nobody has answered the question to the parent yet
AIMS = {
    PanelKind.PARENTS: {"aim_reads_little": 2, "aim_dutch_later": 2, "aim_primary": 3, "aim_secondary": 3},
    PanelKind.YOUTH: {"aim_from_12": 3, "aim_from_16": 3},
}
#: panels whose members may speak their answers
SPOKEN = {(PanelKind.PARENTS, "nl"), (PanelKind.SPEAKERS, "nl-x-simple")}


def load_readers() -> None:
    """Add the members of every panel in the file, if it has none; one parent has not agreed yet."""
    for entry in yaml.safe_load(FILE.read_text(encoding="utf-8")):
        panel = _panel(**entry["panel"])
        if panel and not panel.members.exists():
            _fill(panel, entry["members"])


@transaction.atomic
def load_experts(accounts: Accounts) -> None:
    """Let experts read the national texts from now on, unless there is such a panel.

    One person asks for it, and another confirms.
    """
    workflow = ArticleIndexPage.objects.get(locale=Locale.get_default()).get_workflow()
    if workflow is None or Panel.objects.filter(kind=PanelKind.EXPERTS, region=None).exists():
        return
    panel = Panel(name=EXPERTS, kind=PanelKind.EXPERTS.value)
    save_panel(panel=panel, by=accounts["panels"])
    for task in PanelReviewTask.objects.filter(workflow_tasks__workflow=workflow):
        panels = [*task.panels.all(), panel]
        request = ask_step_panels(task=task, panels=panels, by=accounts["panels"])
        confirm_step_panels(request=request, by=accounts["beheer"])
    load_readers()


def _panel(kind: str, language: str = "nl", region: str = "") -> Panel | None:
    page = RegionPage.objects.filter(region__code=region, locale__language_code=language).first()
    workflow = page.get_workflow() if page else None
    if workflow:
        for task in PanelReviewTask.objects.filter(workflow_tasks__workflow=workflow):
            ensure_region_panels(task=task, region=region)
    return Panel.objects.filter(
        kind=kind, language=language, **{"region__code": region} if region else {"region": None}
    ).first()


@transaction.atomic
def _fill(panel: Panel, members: dict[str, dict[str, Any]]) -> None:
    if panel.region is None:
        for aim, minimum in AIMS.get(PanelKind(panel.kind), {}).items():
            setattr(panel, aim, minimum)
        panel.save()
    if (panel.kind, panel.language) in SPOKEN:
        allow_spoken_answers(panel=panel, allowed=True, by=None)
    prefix = f"{panel.region.code.lower()}." if panel.region else ""
    for name, given in members.items():
        attributes = {key: value for key, value in given.items() if key != PARENT_WAITS}
        email = f"{slugify(name)}.{prefix}{panel.kind}.{panel.language}@demo.example"
        parent_email = f"ouder.van.{email}" if attributes.get("age_band") == AgeBand.FROM_12 else ""
        member = Member(panel=panel, name=name, email=email, **attributes)
        save_member(member=member, parent_email=parent_email, by=None)
        if given.get(PARENT_WAITS):
            continue
        confirm_membership(member=member)
        for consent in ParentalConsent.objects.filter(member=member):
            agree_for_child(consent=consent)
