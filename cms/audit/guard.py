"""What makes the log one that nobody changes: triggers in the database itself.

Why they are put up after `migrate`, and not in a migration: decisions/0001-a-log-that-nobody-changes.md.
"""

from collections.abc import Iterator
from typing import Any, Final

from django.apps import AppConfig
from django.db import connections

#: the tables of Wagtail's two kinds of entries
TABLES: Final = ("wagtailcore_modellogentry", "wagtailcore_pagelogentry")
OWNER: Final = "wagtailcore"
REFUSAL: Final = "An entry of the log is never changed or deleted."
#: an entry whose type of object is gone (an app was removed) may forget that type, and nothing else
MAY_BECOME_EMPTY: Final = "content_type_id"

POSTGRESQL: Final = f"""
CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.{MAY_BECOME_EMPTY} IS NULL
            AND to_jsonb(NEW) - '{MAY_BECOME_EMPTY}' = to_jsonb(OLD) - '{MAY_BECOME_EMPTY}' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
END $$"""


def put_up(sender: AppConfig, using: str, **_signal: Any) -> None:
    """Guard both tables, whether or not they were guarded before."""
    if sender.label == OWNER:
        _run(using, _guarding(using))


def step_aside(sender: AppConfig, using: str, plan: list[Any], **_signal: Any) -> None:
    """Let Wagtail's own migrations change its tables; `put_up` follows at the end of the same `migrate`."""
    if sender.label == OWNER and any(migration.app_label == OWNER for migration, _back in plan):
        _run(using, _taking_down(using))


def _run(using: str, statements: Iterator[str]) -> None:
    with connections[using].cursor() as cursor:
        for statement in [*statements]:
            cursor.execute(statement)


def _present(using: str) -> list[str]:
    there = connections[using].introspection.table_names()
    return [table for table in TABLES if table in there]


def _taking_down(using: str) -> Iterator[str]:
    for table in _present(using):
        if connections[using].vendor == "sqlite":
            yield f"DROP TRIGGER IF EXISTS {table}_kept"
            yield f"DROP TRIGGER IF EXISTS {table}_unchanged"
            yield f"DROP TRIGGER IF EXISTS {table}_not_replaced"
        else:
            yield f"DROP TRIGGER IF EXISTS {table}_kept ON {table}"


def _guarding(using: str) -> Iterator[str]:
    yield from _taking_down(using)
    if connections[using].vendor != "sqlite":
        yield POSTGRESQL
    for table in _present(using):
        if connections[using].vendor == "sqlite":
            refused = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            yield f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} {refused}"
            yield (
                f"CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table} "
                f"WHEN {_differs(using, table)} {refused}"
            )
            # REPLACE INTO deletes without asking the first
            replaces = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"  # noqa: S608 - a name from TABLES
            yield (f"CREATE TRIGGER {table}_not_replaced BEFORE INSERT ON {table} WHEN {replaces} {refused}")
        else:
            yield (
                f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION audit_refuse()"
            )


def _differs(using: str, table: str) -> str:
    """Return the condition, in SQLite, that more happens than that the type of object is forgotten."""
    connection = connections[using]
    with connection.cursor() as cursor:
        columns = [one.name for one in connection.introspection.get_table_description(cursor, table)]
    others = [f'NEW."{name}" IS NOT OLD."{name}"' for name in columns if name != MAY_BECOME_EMPTY]
    return " OR ".join([f"NEW.{MAY_BECOME_EMPTY} IS NOT NULL", *others])
