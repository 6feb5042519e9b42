"""The page with the text: it looks like the article, and costs the same however long it is."""

import json
import re

import pytest
from django.conf import settings

from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.reading.add_remark import add_remark
from workflows.actions.reading.begin_reading import begin_reading
from workflows.enums import RemarkKind

pytestmark = pytest.mark.django_db


def block(number: int, kind: str, value: object) -> dict[str, object]:
    return {"type": kind, "id": f"00000000-0000-4000-8000-{number:012d}", "value": value}


BODY = [
    block(1, "steps", ["<p>Bel de school.</p>", "<p>Schrijf het op.</p>"]),
    block(2, "checklist", ["<p>Het formulier</p>"]),
    block(3, "callout", {"tone": "info", "title": "Let op", "text": "<p>Op papier.</p>"}),
    block(4, "question", {"question": "Hoe lang?", "answer": "<p>Zes weken.</p>"}),
    block(5, "quote", {"text": "Het ging lopen.", "person": "moeder"}),
    block(6, "help", {"intro": "Wie helpt?"}),
]


def reading(client, **fields) -> str:
    invitation = factories.reader(language="en", **fields)
    begin_reading(invitation=invitation)
    page = client.get(at("read", invitation)).content.decode()
    return re.sub(r'</?span(?: class="s")?(?: data-s="\d+" data-at="\d+" data-end="\d+")?>', "", page)


def test_each_kind_has_its_own_look(client) -> None:
    page = reading(client, title="Zorgplicht", body=json.dumps(BODY))
    assert page.count("<h1>") == 1
    assert "<h1>Zorgplicht</h1>" in page
    assert page.count('<ol class="steps">') == page.count('<ul class="checklist">') == 1
    assert 'id="p-00000000-0000-4000-8000-000000000001.2"' in page
    for part in ('<aside class="callout callout-info">', "<h3>Hoe lang?</h3>", "<blockquote>"):
        assert part in page
    assert "Here it will say who can help in this region." in page
    assert page.count("mark-button") == 9


def test_a_link_opens_beside_the_text_and_never_leads_to_data(client) -> None:
    data = f"{settings.PUBLIC_URL}/api/v1/articles/1"
    body = factories.body(f'<a href="https://example.org/">site</a> <a href="{data}">artikel</a>')
    page = reading(client, body=json.dumps(body))
    assert '<a href="https://example.org/" target="_blank" rel="noopener noreferrer">site</a>' in page
    assert "/api/" not in page
    assert ">artikel</a>" in page


def test_nothing_in_a_text_runs(client) -> None:
    body = factories.body('<img src="x" onerror="alert(1)"><script>alert(1)</script>Tekst')
    page = reading(client, title="<script>alert(1)</script>", body=json.dumps(body))
    assert "<script>" not in page
    assert "onerror" not in page
    assert "style=" not in page


def test_the_queries_do_not_grow_with_the_text_or_the_marks(client, django_assert_num_queries) -> None:
    for length in (1, 60):
        invitation = factories.reader(body=json.dumps(factories.body(*["Een zin."] * length)))
        begin_reading(invitation=invitation)
        for number in range(1, length + 1):
            anchor = f"00000000-0000-4000-8000-{number:012d}"
            add_remark(invitation=invitation, passage=anchor, kind=RemarkKind.PLUS)
        with django_assert_num_queries(5):
            assert client.get(at("read", invitation)).status_code == 200
