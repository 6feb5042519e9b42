"""Who a panel consists of, compared with its aims."""

from dataclasses import dataclass

from workflows.enums import Aim
from workflows.models import Member, Panel
from workflows.models.choices import AIMS
from workflows.policies import may_take_part, parent_agreed
from workflows.queries.members.eligibility import aims_met


@dataclass(frozen=True)
class AimStatus:
    """How many members meet an aim, and how many the panel wants (0: no aim)."""

    aim: Aim
    label: str
    wanted: int
    members: int

    @property
    def missing(self) -> int:
        """How many are still wanted."""
        return max(0, self.wanted - self.members)


@dataclass(frozen=True)
class Composition:
    """A panel in numbers. `available` can be invited now; `aims` are counted among all who may take part."""

    members: int
    available: int
    paused: int
    waiting_for_parent: int
    unconfirmed: int
    aims: list[AimStatus]


def composition(panel: Panel) -> Composition:
    """Return the numbers of a panel; one query, however many members."""
    members: list[Member] = list(panel.members.select_related("panel", "parental_consent"))
    taking_part = [member for member in members if may_take_part(member)]
    met = [aims_met(member) for member in taking_part]
    return Composition(
        members=len(members),
        available=sum(not member.is_paused for member in taking_part),
        paused=sum(member.is_paused for member in taking_part),
        waiting_for_parent=sum(
            member.active and member.needs_parent and not parent_agreed(member) for member in members
        ),
        unconfirmed=sum(member.active and member.confirmed_at is None for member in members),
        aims=[
            AimStatus(aim, str(AIMS[aim]), panel.aims.get(aim, 0), sum(aim in aims for aims in met))
            for aim in Aim
        ],
    )
