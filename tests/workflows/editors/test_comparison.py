"""What is different between two texts, for who has to judge it."""

from tests import factories
from workflows.models import FrozenText
from workflows.views.editors.rounds.comparison import comparison


def text(*paragraphs, **fields):
    content = {
        "language": "nl",
        "title": "Zorgplicht",
        "summary": "",
        "body": factories.body(*paragraphs),
        "audience": ["parents"],
    }
    return FrozenText(content={**content, **fields})


def test_a_changed_word_is_marked_alone() -> None:
    found = comparison(text("De shcool helpt uw kind."), text("De school helpt uw kind."))
    assert [str(row) for row in found.rows] == [
        'De <span class="deletion">shcool </span><span class="addition">school </span>helpt uw kind.'
    ]


def test_a_link_that_changed_is_shown_though_the_words_did_not() -> None:
    before = text('Kijk <a href="https://example.org/a">hier</a>.')
    found = comparison(before, text('Kijk <a href="https://example.org/b">hier</a>.'))
    assert len(found.rows) == 1
    assert "example.org/" in str(found.rows[0])
    assert "<a " not in str(found.rows[0])


def test_what_came_and_what_went_and_facts() -> None:
    found = comparison(text("Een.", "Twee."), text("Een.", audience=["youth"]))
    assert [str(row) for row in found.rows] == ['<span class="deletion">Twee.</span>']
    assert len(found.facts) == 1


def source(**fields):
    value = {"title": "Wet", "publisher": "Overheid", **fields}
    return [{"type": "source", "id": None, "value": value}]


def test_sources_are_the_same_with_another_id_or_an_empty_field() -> None:
    saved = [{**source(status="", consulted_on=None)[0], "id": "0b0c"}]
    assert comparison(text("Een.", sources=source()), text("Een.", sources=saved)).is_empty
    other = comparison(text("Een.", sources=source()), text("Een.", sources=source(status="vervallen")))
    assert len(other.facts) == 1


def test_no_date_is_no_change_where_there_was_none() -> None:
    assert comparison(text("Een."), text("Een.", validUntil=None, sources=[], files={})).is_empty


def test_the_same_text_has_no_differences() -> None:
    assert comparison(text("Een."), text("Een.")).is_empty


def test_markup_in_a_text_is_not_markup_of_the_page() -> None:
    found = comparison(text("Een."), text("&lt;script&gt;alert(1)&lt;/script&gt;"))
    assert "<script" not in str(found.rows[0])
