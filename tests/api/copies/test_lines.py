"""The lines of a snapshot."""

import json
from datetime import UTC, datetime

from api.copies.lines import document_line, file_name, head_line

MOMENT = datetime(2026, 11, 20, 9, 30, 1, 5, tzinfo=UTC)


def test_the_first_line_tells_of_the_file() -> None:
    line = head_line("nl", "PO2601", following="AAAA", made_at=MOMENT, counts={"article": 2})
    assert line.endswith(b"}\n")
    assert json.loads(line) == {
        "kind": "snapshot",
        "language": "nl",
        "region": "PO2601",
        "next": "AAAA",
        "madeAt": "2026-11-20T09:30:01Z",
        "counts": {"article": 2},
    }


def test_a_document_is_there_byte_for_byte() -> None:
    document = '{"title":"Zorgplicht: “é” \\n"}'.encode()
    line = document_line("article", "abc", document, id="1-2", language="nl", region="")
    assert document in line
    assert line.count(b"\n") == 1
    assert json.loads(line) == {
        "kind": "article",
        "id": "1-2",
        "language": "nl",
        "region": None,
        "etag": "abc",
        "document": {"title": "Zorgplicht: “é” \n"},
    }


def test_a_region_is_a_line_without_a_language() -> None:
    line = json.loads(document_line("region", "abc", b"{}", id="1-2", region="PO2601"))
    assert (line["language"], line["region"]) == (None, "PO2601")


def test_another_text_has_another_name() -> None:
    assert file_name("nl-x-simple", "", "ff") == "nl-x-simple-national-ff.ndjson"
    assert file_name("nl", "PO2601", "00") == "nl-PO2601-00.ndjson"
