"""Made-up members of the panels, with what a panel wants to know of them."""

from typing import Any

from workflows.actions.agree_for_child import agree_for_child
from workflows.actions.save_member import save_member
from workflows.enums import AgeBand, PanelKind, SchoolOfChild
from workflows.models import Member, Panel, ParentalConsent

PO, VO, BOTH = SchoolOfChild.PRIMARY.value, SchoolOfChild.SECONDARY.value, SchoolOfChild.BOTH.value
FROM_12, FROM_16 = {"age_band": AgeBand.FROM_12.value}, {"age_band": AgeBand.FROM_16.value}
READERS: dict[PanelKind, dict[str, dict[str, Any]]] = {
    PanelKind.PARENTS: {
        "Fatima": {"school_of_child": PO, "dutch_later": True, "reads_little": True, "language": "ar"},
        "Marieke": {"school_of_child": VO},
        "Johan": {"school_of_child": PO, "reads_little": True},
        "Yusuf": {"school_of_child": BOTH, "dutch_later": True, "language": "tr"},
        "Ingrid": {"school_of_child": VO},
        "Sandra": {"school_of_child": PO},
    },
    PanelKind.YOUTH: {"Noor": FROM_12, "Daan": FROM_16, "Amira": FROM_12, "Sem": FROM_12, "Lotte": FROM_16},
    PanelKind.SPEAKERS: {
        "Agnieszka": {"dutch_later": True},
        "Carlos": {"dutch_later": True},
        "Mehmet": {"dutch_later": True, "reads_little": True},
        "Lien": {"reads_little": True},
        "Samuel": {},
    },
}
AIMS = {
    PanelKind.PARENTS: {"aim_reads_little": 2, "aim_dutch_later": 2, "aim_primary": 3, "aim_secondary": 3},
    PanelKind.YOUTH: {"aim_from_12": 3, "aim_from_16": 3},
}


def load_readers() -> None:
    """Give every panel its members and its aims, when it has no members; the parents of the young agree."""
    for panel in Panel.objects.filter(members=None):
        kind = PanelKind(panel.kind)
        for aim, wanted in AIMS.get(kind, {}).items():
            setattr(panel, aim, wanted)
        panel.save()
        for name, known in READERS.get(kind, {}).items():
            address = f"{name.lower()}.{panel.kind}.{panel.language}@demo.example"
            parent = f"ouder.van.{address}" if known == FROM_12 else ""
            save_member(
                member=Member(panel=panel, name=name, email=address, **known), parent_email=parent, by=None
            )
        for consent in ParentalConsent.objects.filter(member__panel=panel):
            agree_for_child(consent=consent)
