"""Loads the fictitious panel members from their file."""

from pathlib import Path
from typing import Any

import yaml
from django.db import transaction
from django.utils.text import slugify

from cms.regions.models import RegionPage
from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.confirm_membership import confirm_membership
from workflows.actions.members.save_member import save_member
from workflows.actions.panels.allow_spoken_answers import allow_spoken_answers
from workflows.actions.setup.ensure_region_panels import ensure_region_panels
from workflows.enums import AgeBand, PanelKind
from workflows.models import Member, Panel, PanelReviewTask, ParentalConsent

FILE = Path(__file__).resolve().parents[1] / "readers.yaml"
AIMS = {
    PanelKind.PARENTS: {"aim_reads_little": 2, "aim_dutch_later": 2, "aim_primary": 3, "aim_secondary": 3},
    PanelKind.YOUTH: {"aim_from_12": 3, "aim_from_16": 3},
}
#: panels whose members may speak their answers
SPOKEN = {(PanelKind.PARENTS, "nl"), (PanelKind.SPEAKERS, "nl-x-simple")}


def load_readers() -> None:
    """Add the members of every panel in the file, if it has none; parents of the youngest consent."""
    for entry in yaml.safe_load(FILE.read_text(encoding="utf-8")):
        panel = _panel(**entry["panel"])
        if panel and not panel.members.exists():
            _fill(panel, entry["members"])


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
    for name, attributes in members.items():
        email = f"{slugify(name)}.{prefix}{panel.kind}.{panel.language}@demo.example"
        parent_email = f"ouder.van.{email}" if attributes.get("age_band") == AgeBand.FROM_12 else ""
        member = Member(panel=panel, name=name, email=email, **attributes)
        save_member(member=member, parent_email=parent_email, by=None)
        confirm_membership(member=member)
    for consent in ParentalConsent.objects.filter(member__panel=panel):
        agree_for_child(consent=consent)
