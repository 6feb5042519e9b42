"""The text of an article as the readability library takes it."""

import pytest

from cms.content.readability.readable_text import TEXT_PLACES, readable_blocks
from tests import factories

pytestmark = pytest.mark.django_db
BODY = [
    {"type": "heading", "value": "Kop"},
    {"type": "paragraph", "value": "<p>Een.</p><ul><li>Twee</li></ul>"},
    {"type": "steps", "value": ["<p>Drie</p>"]},
    {"type": "callout", "value": {"tone": "tip", "title": "Vier", "text": "<p>Vijf &amp; <b>zes</b>.</p>"}},
    {"type": "question", "value": {"question": "Zeven?", "answer": "<p>Acht.</p>"}},
    {"type": "quote", "value": {"text": "Negen.", "person": "vader"}},
    {
        "type": "video",
        "value": {"url": "https://example.org/v", "title": "Tien", "transcript": "<p>Elf.</p>"},
    },
    {"type": "help", "value": {"intro": ""}},
]


def test_every_text_is_read_in_its_order_with_its_kind() -> None:
    page = factories.article(title="Titel", summary="Samen.", body=BODY)
    assert [(block.text, block.kind.value) for block in readable_blocks(page)] == [
        ("Titel", "heading"),
        ("Samen.", "paragraph"),
        ("Kop", "heading"),
        ("Een.", "paragraph"),
        ("Twee", "list_item"),
        ("Drie", "list_item"),
        ("Vier", "heading"),
        ("Vijf & zes.", "paragraph"),
        ("Zeven?", "heading"),
        ("Acht.", "paragraph"),
        ("Negen.", "paragraph"),
        ("vader", "heading"),
        ("Tien", "heading"),
        ("Elf.", "paragraph"),
    ]
    assert len({block.id for block in readable_blocks(page)}) == 14


def test_addresses_choices_and_files_are_no_text() -> None:
    assert not {"video.url", "callout.tone", "download.document", "image.image"} & set(TEXT_PLACES)
    assert {"video.transcript", "image.caption", "checklist.*"} <= set(TEXT_PLACES)
