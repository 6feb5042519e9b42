"""Numbers and names in a text that runs from right to left, as a reader sees them: measured on the screen."""

from typing import Any

import pytest

from tests import factories
from tests.workflows.panel.urls import at
from workflows.models import FrozenText, Panel, Remark

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NUMBER = "020 123 45 67"
SENTENCE = f"اتصل بنا على {NUMBER} من الاثنين إلى الجمعة."
#: the left edge of each sign of a piece of the text in an element, wherever its tags are
LEFT_EDGES = """([element, words]) => {
  const nodes = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const signs = nodes.flatMap((node) => [...node.data].map((sign, at) => ({ node, sign, at })));
  const start = signs.map(({ sign }) => sign).join("").indexOf(words);
  return signs.slice(start, start + words.length).map(({ node, at }) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0].left;
  });
}"""


@pytest.fixture
def invitation() -> Any:
    made = factories.take_part(factories.reader(summary=SENTENCE, name="Fatima 2"))
    Panel.objects.update(language="ar")
    FrozenText.objects.update(language="ar")
    for text in FrozenText.objects.all():
        text.content["language"] = "ar"
        FrozenText.objects.filter(pk=text.pk).update(content=text.content)
    return made


def edges(page: Any, selector: str) -> list[float]:
    element = page.locator(selector).first.element_handle()
    found: list[float] = page.evaluate(LEFT_EDGES, [element, NUMBER])
    return found


def test_a_number_reads_from_its_first_group_to_its_last(phone, invitation) -> None:
    this = phone()
    page = this.page
    this.open(at("read", invitation))
    read = edges(page, "#p-summary")
    assert read == sorted(read)
    page.locator("#p-summary .s").first.tap()
    in_the_sheet = edges(page, "dialog .quoted")
    assert in_the_sheet == sorted(in_the_sheet)
    page.locator("dialog .choice.plus").tap()
    page.locator("#p-summary .mark").wait_for()
    assert Remark.objects.get().quote == SENTENCE


def test_a_number_in_a_quote_keeps_its_order_too(phone, invitation) -> None:
    this = phone()
    this.open(at("mark", invitation, "summary"))
    quoted = edges(this.page, "blockquote")
    assert quoted == sorted(quoted)
