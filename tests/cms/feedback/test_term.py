"""Readers' own words are kept for 180 days; what was counted stays."""

from io import StringIO

import pytest
from django.core.management import call_command

from cms.feedback.models import DailyCount, ReaderText
from tests import factories
from tests.factories.feedback import said

pytestmark = pytest.mark.django_db


def test_words_are_deleted_after_their_term() -> None:
    page = factories.article()
    for days_ago in (0, 180, 181, 400):
        said(page, "no", f"{days_ago} dagen", days_ago=days_ago)
    out = StringIO()
    call_command("delete_old_feedback", stdout=out)
    assert "2 texts" in out.getvalue()
    assert set(ReaderText.objects.values_list("text", flat=True)) == {"0 dagen", "180 dagen"}
    assert sum(DailyCount.objects.values_list("no", flat=True)) == 4
    call_command("delete_old_feedback", stdout=out)
    assert ReaderText.objects.count() == 2
