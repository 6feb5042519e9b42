"""Regions with a support point that can be reached."""

from itertools import count

from wagtail.users.models import UserProfile

from cms.regions.actions.open_region_desk import open_region_desk
from cms.regions.models import PostcodeArea, Region, SupportPoint
from cms.users.models import User
from tests.factories.users import editor

_numbers = count(1)


def support_point(**fields: object) -> SupportPoint:
    """A support point, open on Monday to Thursday."""
    number = next(_numbers)
    weekdays = dict.fromkeys(["monday", "tuesday", "wednesday", "thursday"], "09:00-12:30, 13:30-17:00")
    values = {
        "name": f"Steunpunt {number}",
        "telephone": "000 000 00 00",
        "email": f"steunpunt-{number}@voorbeeld.example",
        **weekdays,
        **fields,
    }
    return SupportPoint.objects.create(**values)


def region(code: str = "PO2601", **fields: object) -> Region:
    """A region with a support point of its own, unless another is given; the same one when asked again."""
    found = Region.objects.filter(code=code).first()
    if found and not fields:
        return found
    if "support_point" not in fields:
        fields["support_point"] = support_point()
    values = {
        "name": f"Samenwerkingsverband {code}",
        "sector": code[:2].lower(),
        "municipalities": ["Utrecht"],
        **fields,
    }
    return Region.objects.create(code=code, **values)


def postcode_area(pc4: str, *, po: Region, vo: Region, **fields: object) -> PostcodeArea:
    """The two regions of a postcode."""
    return PostcodeArea.objects.create(pc4=pc4, po=po, vo=vo, **{"place": "Utrecht", **fields})


def at_desk_of(region: Region, **fields: object) -> User:
    """An account at the desk of a region, and nowhere else."""
    user = editor(**fields)
    user.groups.add(open_region_desk(region=region).group)
    UserProfile.objects.create(user=user, preferred_language="en")
    return user
