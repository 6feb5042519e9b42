"""Whatever a line holds: it is loaded whole or rejected with a reason, and never half."""

import json

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from wagtail.models import Page, Revision

from cms.content.importing.import_lines import Result, import_lines
from cms.content.models import ArticlePage
from tests import factories
from tests.cms.content.importing.records import record

pytestmark = pytest.mark.django_db

TEXT = st.text(st.characters(exclude_categories=[]), max_size=40)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
MARKDOWN = st.lists(
    st.sampled_from(
        ["# ", "1. ", "3) ", "- ", "- [ ] ", "> ", "    ", "```\n", "<b>", "\n", "\n\n", "*", "](", "—  "]
    )
    | TEXT
).map("".join)
NAMES = ["id", "title", "lang", "audience", "body", "summary", "translation_key", "source_url", "date"]
BROKEN_RECORD = st.dictionaries(st.sampled_from(NAMES), JSON, max_size=3).map(lambda f: {**record(), **f})
ANY_BODY = st.builds(lambda body, title: record(body=body, title=title), MARKDOWN, TEXT)
LINE = (JSON | BROKEN_RECORD | ANY_BODY).map(lambda value: json.dumps(value).encode()) | st.binary()


class AnyLine(TestCase):
    """Hypothesis needs a transaction for each example, which Django's test cases give."""

    @hypothesis_settings(
        max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
    )
    @given(st.lists(LINE, max_size=3))
    def test_is_loaded_whole_or_not_at_all(self, lines: list[bytes]) -> None:
        factories.article_index("nl")
        before = Page.objects.count()
        outcomes = list(import_lines(enumerate(lines, start=1)))
        assert [outcome.line for outcome in outcomes] == list(range(1, len(lines) + 1))
        created = [outcome for outcome in outcomes if outcome.result is Result.CREATED]
        assert all(outcome.loaded or outcome.reason for outcome in outcomes)
        assert Page.objects.count() == before + len(created)
        assert Revision.objects.count() == len(created)
        for page in ArticlePage.objects.all():
            assert not page.live
            assert page.import_id in {outcome.record_id for outcome in created}
            assert page.get_latest_revision_as_object().summary
