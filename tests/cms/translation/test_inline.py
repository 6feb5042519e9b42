"""A sentence goes through a file unharmed, whatever it holds."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.translation.exchange.codes import html_with
from cms.translation.exchange.contents import Contents
from cms.translation.exchange.decoding import without_control_characters
from cms.translation.exchange.passages import Passage
from cms.translation.exchange.po import read_po, write_po
from cms.translation.exchange.xliff import write_xliff
from cms.translation.exchange.xliff_reading import read_xliff
from cms.translation.segments.segment import Segment
from tests.rehearsal import examples

pytestmark = pytest.mark.filterwarnings("ignore::bs4.MarkupResemblesLocatorWarning")
AT = datetime(2026, 11, 22, tzinfo=UTC)
PIECES = [
    "De school",
    " helpt & belt ",
    '<a id="a1">de <b>wet</b></a>',
    "<br/>",
    "<i>x</i>",
    "&lt;b&gt;",
    "\"'\\n",
    "\n",
    "مدرسة",
    "\u00a0",
]
htmls = st.lists(
    st.one_of(
        st.sampled_from(PIECES), st.text(max_size=5).map(lambda text: text.replace("<", "").replace("&", ""))
    ),
    min_size=1,
    max_size=8,
).map(lambda pieces: str(BeautifulSoup("".join(pieces), "html.parser")))


def through(name: str, source: str, target: str) -> Contents:
    segments = [Segment(1, 2, 3, "body.1", "body", source, target)]
    if name == "po":
        return read_po(write_po(segments, translation="t", language="ar", at=AT))
    return read_xliff(write_xliff(segments, translation="t", languages=("nl", "ar"), at=AT))[0]


def html(passage: str | Passage, dutch: str) -> str:
    """What stands in the file, as HTML."""
    return passage if isinstance(passage, str) else html_with(passage, dutch=dutch, source=())


@pytest.mark.parametrize("name", ["po", "xlf"])
@settings(max_examples=examples(60))
@given(source=htmls, target=htmls)
def test_it_comes_back_as_it_went(name: str, source: str, target: str) -> None:
    clean = [without_control_characters(html).replace("\r", "") for html in (source, target)]
    if not all(html.strip() for html in clean):
        return
    contents = through(name, *clean)
    assert (contents.translation, contents.exported_at) == ("t", AT)
    unit = contents.units[0]
    assert [html(unit.source, clean[0]), html(unit.target, clean[0])] == clean


def test_what_xml_cannot_hold_does_not_stand_in_the_way() -> None:
    unit = through("xlf", "Bel\x0b ons\x00", "").units[0]
    assert unit.source_text == "Bel ons"
