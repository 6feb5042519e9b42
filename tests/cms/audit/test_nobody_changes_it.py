"""An entry of the log stays as it was written, whoever tries: Django, our code, or SQL by hand."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import translation
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.audit.guard import TABLES
from cms.audit.record import record
from tests import factories

pytestmark = pytest.mark.django_db
MODELS = (ModelLogEntry, PageLogEntry)


@pytest.fixture(autouse=True)
def _entries() -> None:
    editor = factories.editor()
    panel, page = factories.panel(), factories.article()
    record("workflows.import_members", about=panel, by=editor, added=1, changed=0)
    record("workflows.invite_others", about=page, by=editor, why="Te weinig lezers", members=2)


def all_entries() -> list[dict[str, Any]]:
    return [row for model in MODELS for row in model.objects.order_by("pk").values()]


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_they_are_the_tables_of_the_log() -> None:
    assert {model._meta.db_table for model in MODELS} == set(TABLES)
    for model in MODELS:
        assert model.objects.exists()


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    "change",
    [
        lambda entries: entries.update(data={}),
        lambda entries: entries.update(user=None),
        lambda entries: entries.update(label="Iets anders"),
        lambda entries: entries.update(content_type=None, label="Iets anders"),
        lambda entries: entries.update(content_type=ContentType.objects.first()),
        lambda entries: entries.delete(),
        lambda entries: entries.first().delete(),
        lambda entries: entries.first().save(),
        lambda entries: entries.bulk_update([entries.first()], ["timestamp"]),
    ],
)
def test_django_cannot(model: Any, change: Callable[[Any], object]) -> None:
    before = all_entries()
    with pytest.raises(IntegrityError, match="never changed or deleted"), transaction.atomic():
        change(model.objects.all())
    assert all_entries() == before


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM {}",
        "DELETE FROM {} WHERE id = (SELECT min(id) FROM {})",
        "UPDATE {} SET user_id = NULL",
        "UPDATE {} SET timestamp = '2020-01-01 00:00:00+00:00'",
        "UPDATE {} SET action = 'wagtail.edit'",
        "UPDATE {} SET data = '{{}}'",
        "UPDATE {} SET deleted = NOT deleted",
    ],
)
def test_sql_by_hand_cannot(table: str, statement: str) -> None:
    before = all_entries()
    with pytest.raises(IntegrityError, match="never changed or deleted"), transaction.atomic():
        sql(statement.format(table, table))
    assert all_entries() == before


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE INTO is of SQLite alone")
def test_an_entry_is_not_replaced_by_another() -> None:
    before = all_entries()
    others = "data, timestamp, label, content_changed, deleted, object_id"
    with pytest.raises(IntegrityError), transaction.atomic():
        sql(
            f"REPLACE INTO {TABLES[0]} (id, action, {others}) "
            f"SELECT id, 'wagtail.edit', {others} FROM {TABLES[0]}"
        )
    assert all_entries() == before


def test_what_wagtail_deletes_leaves_the_entries_as_they_were() -> None:
    before = all_entries()
    entry = PageLogEntry.objects.get(action="workflows.invite_others")
    entry.page.delete()
    entry.user.delete()
    call_command("purge_revisions", verbosity=0)
    kept = {(row["action"], row["id"]): row for row in all_entries()}
    assert all(kept[(row["action"], row["id"])] == row for row in before)


def test_a_type_of_object_that_is_gone_is_forgotten_and_nothing_else() -> None:
    gone = ContentType.objects.create(app_label="house", model="cellar")
    made = ModelLogEntry.objects.create(
        content_type=gone,
        label="Kelder",
        action="wagtail.create",
        timestamp="2026-01-01T00:00:00Z",
        object_id="1",
    )
    gone.delete()
    made.refresh_from_db()
    assert (made.content_type_id, made.label, made.object_id) == (None, "Kelder", "1")


def test_of_a_deleted_account_the_number_stays() -> None:
    entry = PageLogEntry.objects.get(action="workflows.invite_others")
    number = entry.user_id
    entry.user.delete()
    with translation.override("nl"):
        (shown,) = PageLogEntry.objects.filter(pk=entry.pk).prefetch_related("user")
        assert shown.user_display_name == f"gebruiker {number} (verwijderd)"


def test_it_is_guarded_again_after_every_migrate() -> None:
    suffix = " ON {}" if connection.vendor == "postgresql" else ""
    for table in TABLES:
        sql(f"DROP TRIGGER {table}_kept{suffix.format(table)}")
    call_command("migrate", verbosity=0)
    with pytest.raises(IntegrityError), transaction.atomic():
        ModelLogEntry.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_a_migration_of_wagtails_may_change_its_own_tables() -> None:
    """The last one is undone in the record alone, so that `migrate` has it in its plan again."""
    last = MigrationRecorder.Migration.objects.filter(app="wagtailcore").latest("id")
    call_command("migrate", "wagtailcore", last.name, verbosity=0, fake=True)
    MigrationRecorder.Migration.objects.filter(pk=last.pk).delete()
    call_command("migrate", "wagtailcore", last.name, verbosity=0, fake=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        ModelLogEntry.objects.all().delete()
