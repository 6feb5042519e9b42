"""Made-up members of the panels."""

from workflows.enums import PanelKind
from workflows.models import Member, Panel

NAMES = {
    PanelKind.PARENTS: ["Fatima", "Marieke", "Johan", "Yusuf", "Ingrid", "Sandra"],
    PanelKind.YOUTH: ["Noor", "Daan", "Amira", "Sem", "Lotte"],
    PanelKind.SPEAKERS: ["Agnieszka", "Carlos", "Mehmet", "Lien", "Samuel"],
}


def load_readers() -> None:
    """Give every panel its members, when it has none."""
    for panel in Panel.objects.all():
        for name in NAMES.get(PanelKind(panel.kind), []) if not panel.members.exists() else []:
            email = f"{name.lower()}.{panel.kind}.{panel.language}@demo.example"
            Member.objects.create(panel=panel, name=name, email=email)
