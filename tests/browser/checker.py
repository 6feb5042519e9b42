"""HTML_CodeSniffer, a second opinion beside axe. Its file comes from npm; see `.ci/run`."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page

FILE: Final = Path(".checkers/node_modules/html_codesniffer/build/HTMLCS.js")
RUN: Final = """() => new Promise((done) => HTMLCS.process("WCAG2AA", document, () => done(
  HTMLCS.getMessages()
    .filter((one) => one.type === HTMLCS.ERROR)
    .map(({ code, msg, element }) => ({
      code, says: msg, within: element.closest("[id]")?.id, html: element.outerHTML.slice(0, 160),
    })))))"""


def errors(page: Page) -> list[dict[str, Any]]:
    """Return what it calls an error: `code`, the id it is `within`, `html` and what it `says`."""
    page.evaluate(FILE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(RUN)
    return found
