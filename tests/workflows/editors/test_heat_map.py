"""The text with its readers' marks: how many a sentence, and what they said."""

import pytest
from django.urls import reverse

from tests import factories
from workflows.actions.reading.add_remark import add_remark
from workflows.enums import Decision, RemarkKind
from workflows.models import Round
from workflows.queries.replies.heat_map import heat_map

pytestmark = pytest.mark.django_db
TEXT = 'De school <b>zoekt</b> een plek. Lees <a href="https://example.org/">de wet</a>. Bel ons.'
PLAIN = "De school zoekt een plek. Lees de wet. Bel ons."
BLOCK = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def readers():
    """Five members who read one paragraph of three sentences."""
    factories.workflow(factories.panel(members=5))
    page = factories.article(body=factories.body(TEXT))
    page.get_workflow().start(page, factories.superuser())
    return [factories.take_part(found) for found in Round.objects.get().invitations.order_by("pk")]


def mark(reader, words, kind=RemarkKind.MINUS, **fields):
    start = PLAIN.index(words)
    add_remark(invitation=reader, passage=BLOCK, kind=kind, start=start, end=start + len(words), **fields)


def close(readers):
    for reader in readers:
        factories.decide(invitation=reader, decision=Decision.NO)
    return Round.objects.get()


def piece(found):
    return next(one for one in heat_map(found) if one.passage.anchor == BLOCK)


def counts(found):
    kinds = (RemarkKind.MINUS, RemarkKind.UNKNOWN_WORD, RemarkKind.PLUS)
    return {
        marked.sentence.text: tuple(marked.counts[kind.value] for kind in kinds)
        for marked in piece(found).marked
    }


def test_marks_are_counted_for_each_sentence_they_touch(readers) -> None:
    mark(readers[0], "De school zoekt een plek.")
    mark(readers[1], "school", RemarkKind.UNKNOWN_WORD)
    mark(readers[2], "een plek. Lees de wet.")
    mark(readers[3], "Bel ons.", RemarkKind.PLUS)
    found = close(readers)
    assert counts(found) == {
        "De school zoekt een plek.": (2, 1, 0),
        "Lees de wet.": (1, 0, 0),
        "Bel ons.": (0, 0, 1),
    }
    strengths = {one.sentence.text: one.strength for one in piece(found).marked}
    assert strengths == {"De school zoekt een plek.": 2, "Lees de wet.": 1, "Bel ons.": 0}


def test_a_mark_on_all_of_a_piece_is_of_the_piece(readers) -> None:
    add_remark(invitation=readers[0], passage=BLOCK, kind=RemarkKind.MINUS)
    found = close(readers)
    assert counts(found) == {PLAIN: (1, 0, 0)}
    assert piece(found).whole.whole


def test_the_text_stays_readable_and_no_link_stands_in_a_link(readers) -> None:
    mark(readers[0], "Lees de wet.")
    html = piece(close(readers)).html
    assert html.count("<a ") == html.count("heat-badge") == 1
    assert "de wet" in html
    assert "<b>" in html
    assert "1 minus" in html or "1 min" in html
    assert '<span class="heat-sign heat-sign--minus">−1</span></a>' in html


def test_while_members_read_nothing_is_laid_over_the_text(readers, enter) -> None:
    mark(readers[0], "Bel ons.", note="Nog geheim.")
    html = (
        enter(factories.with_role())
        .get(reverse("validation:round", args=[Round.objects.get().pk]))
        .content.decode()
    )
    assert "data-heat-map" in html
    assert "data-blind" in html
    assert "heat-badge" not in html
    assert "Nog geheim." not in html


def test_a_number_leads_to_what_was_said(readers, enter) -> None:
    mark(readers[0], "Bel ons.", note="Wie belt er? <script>alert(1)</script>")
    found = close(readers)
    html = enter(factories.with_role()).get(reverse("validation:round", args=[found.pk])).content.decode()
    place = piece(found).marked[0].id
    assert f'href="#{place}"' in html
    assert f'id="{place}"' in html
    assert "Wie belt er? &lt;script&gt;" in html
    for reader in readers:
        assert reader.member.name not in html
