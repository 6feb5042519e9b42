"""Every screen in other languages, larger letters, dark, more contrast, and the device's own colours.

The normal run looks at each screen in one way, drawn by chance; `make rehearse` in all of them.
"""

import random
from itertools import product
from typing import Any, Final, NamedTuple

import pytest

from tests.browser import checker
from tests.browser.phone import Phone
from tests.browser.test_every_screen import SCREENS
from tests.rehearsal import REHEARSE, SEED
from workflows.models import Invitation, Member

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("small_panels"),
]
LANGUAGES: Final = ("nl", "nl-x-simple", "en", "tr", "ar", "pl", "uk")
SIZES: Final = (1, 2, 3, 4)
COLOURS: Final[dict[str, dict[str, Any]]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "more contrast": {"contrast": "more"},
    "dark, more contrast": {"color_scheme": "dark", "contrast": "more"},
    "the device's own": {"forced_colors": "active"},
}
#: what HTML_CodeSniffer calls an error and is none: (rule, within which id) and the reason
FALSE_ALARMS: Final = {
    (
        "WCAG2AA.Principle3.Guideline3_2.3_2_2.H32.2",
        "sheet",
    ): "each of its buttons sends; without script it is shut",
    ("WCAG2AA.Principle1.Guideline1_3.1_3_1.H71.NoLegend", "main"): "the question names it: aria-labelledby",
}
STICKY: Final = """() => [...document.querySelectorAll("body *")]
  .filter((one) => ["sticky", "fixed"].includes(getComputedStyle(one).position) && !one.closest("dialog"))
  .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)"""

RESIZE: Final = "(size) => document.documentElement.dataset.size = size"


class Look(NamedTuple):
    """How a page is looked at."""

    language: str
    size: int
    colours: str


EVERY: Final = [Look(*parts) for parts in product(LANGUAGES, SIZES, COLOURS)]


def looks(screen: str) -> list[Look]:
    """Return all of them, or one by chance, the same each time."""
    return EVERY if REHEARSE else [random.Random(f"{SEED} {screen}").choice(EVERY)]


@pytest.mark.parametrize("screen", SCREENS)
def test_look(phone: Any, screen: str) -> None:
    address = SCREENS[screen]()
    faults = [f"{look}: {fault}" for look in looks(screen) for fault in _faults(phone, address, look)]
    assert not faults, "\n".join(faults)


def _faults(phone: Any, address: str, look: Look) -> list[str]:
    this: Phone = phone(width=320, height=640, language=look.language)
    Invitation.objects.update(language=look.language)
    Member.objects.update(language=look.language)
    this.page.emulate_media(**COLOURS[look.colours])
    this.open(address)
    faults = [f"letters of size {size}: {fault}" for size in SIZES for fault in _too_large(this, size)]
    this.page.evaluate(RESIZE, look.size)
    faults += [str(one) for one in this.violations()]
    faults += [str(one) for one in _second_opinion(this)]
    this.close()
    return faults


def _second_opinion(this: Phone) -> list[dict[str, Any]]:
    found = checker.errors(this.page) if checker.FILE.exists() else []
    return [one for one in found if (one["code"], one["within"]) not in FALSE_ALARMS]


def _too_large(this: Phone, size: int) -> list[str]:
    this.page.evaluate(RESIZE, size)
    width, sticky = this.page.evaluate("document.documentElement.scrollWidth"), this.page.evaluate(STICKY)
    wide = [f"{width} pixels wide"] if width > 320 else []
    return [*wide, f"{sticky} of 640 pixels stay when one scrolls"] if sticky > 640 / 4 else wide


@pytest.mark.skipif(not checker.FILE.exists(), reason="HTML_CodeSniffer is not there; .ci/run installs it")
def test_the_second_checker_finds_what_is_wrong(phone: Any) -> None:
    this: Phone = phone(width=320)
    this.open(SCREENS["read"]())
    assert _second_opinion(this) == []
    this.page.evaluate("""() => { document.querySelector("main").innerHTML = "<img src=''><p>x</p>" }""")
    assert "1_1_1" in str(_second_opinion(this))
