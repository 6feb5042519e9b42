"""The page of the log: who, what, when and why; by object for everybody but an administrator."""

import csv
import io
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.audit.record import record
from cms.content.views.log.entries import entries_seen_by
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.users.models import User
from tests import factories

pytestmark = pytest.mark.django_db
PAGE = "/admin/reports/site-history/"


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_it_shows_the_reason_beside_what_was_done_and_in_the_spreadsheet() -> None:
    admin, editor = factories.superuser(), factories.editor(first_name="Eline", last_name="Eind")
    page = factories.article(title="Zorgplicht")
    record("workflows.invite_others", about=page, by=editor, why="Te weinig lezers", members=2)
    html = signed_in(admin).get(PAGE).content.decode()
    for words in ("Eline Eind", "Zorgplicht", "Te weinig lezers"):
        assert words in html
    assert "“Te weinig lezers”" not in html
    answer: Any = signed_in(admin).get(PAGE, {"export": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = [*csv.reader(io.StringIO(text), delimiter=";")]
    assert len(rows[0]) == 7
    (row,) = [row for row in rows if "Te weinig lezers" in row]
    assert row[1] == "Eline Eind"
    assert row[4:5] == [PageLogEntry.objects.get(action="workflows.invite_others").label]


def test_it_takes_as_many_queries_for_many_entries_as_for_few() -> None:
    client = signed_in(factories.superuser())
    page, panel = factories.article(), factories.panel()

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(PAGE).status_code == 200
        return len(caught)

    def add(times: int) -> None:
        for _each in range(times):
            record("workflows.invite_others", about=page, by=factories.editor(), why="Omdat", members=2)
            record("workflows.import_members", about=panel, by=factories.editor(), added=1, changed=0)

    add(2)
    queries()
    few = queries()
    add(12)
    assert queries() <= few


def test_who_works_nowhere_sees_nothing() -> None:
    record("workflows.invite_others", about=factories.article(), by=None, members=2)
    record("workflows.import_members", about=factories.panel(), by=None, added=1, changed=0)
    nobody = User.objects.create_user("nobody")
    assert not entries_seen_by(nobody, PageLogEntry).exists()
    assert not entries_seen_by(nobody, ModelLogEntry).exists()


def test_a_desk_sees_what_was_done_with_its_own_texts_and_support_point() -> None:
    own, other = factories.region("PO2601"), factories.region("PO2707")
    article = factories.article()
    pages = {code: factories.supplement(article, code) for code in ("PO2601", "PO2707")}
    desk = factories.at_desk_of(own)
    ensure_region_pages(only=own)  # gives the desk its rights on the pages
    for page in (*pages.values(), article):
        log(instance=page, action="wagtail.edit")
    for region in (own, other):
        log(instance=region.support_point, action="wagtail.edit")
    record("workflows.import_members", about=factories.panel(), by=None, added=1, changed=0)
    seen = {entry.page_id for entry in entries_seen_by(desk, PageLogEntry)}
    assert pages["PO2601"].pk in seen
    assert not seen & {pages["PO2707"].pk, article.pk}
    objects = [(entry.content_type.model, entry.object_id) for entry in entries_seen_by(desk, ModelLogEntry)]
    assert objects == [("supportpoint", str(own.support_point_id))]
    client = signed_in(desk)
    html = client.get(PAGE).content.decode()
    assert pages["PO2601"].title in html
    assert pages["PO2707"].title not in html


def test_an_administrator_filters_by_account_action_name_and_day() -> None:
    admin, editor = factories.superuser(), factories.editor()
    page = factories.article(title="Zorgplicht")
    record("workflows.invite_others", about=page, by=editor, why="Te weinig lezers", members=2)
    client = signed_in(admin)
    for query, found in (
        ({"action": "workflows.invite_others"}, True),
        ({"user": str(editor.pk)}, True),
        ({"label": "zorgplicht"}, True),
        ({"label": "iets anders"}, False),
        ({"timestamp_from": "2100-01-01"}, False),
    ):
        html = client.get(PAGE, query).content.decode()
        assert ("Te weinig lezers" in html) is found, query
