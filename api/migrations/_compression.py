"""How PostgreSQL keeps the bytes of documents: lz4 is read back five times as fast as what it takes by itself.

A server that was built without it goes on with its own. The underscore keeps Django from taking this module for
a migration.
"""

from typing import Any

OFFERED = "SELECT enumvals FROM pg_settings WHERE name = 'default_toast_compression'"
COLUMNS = ("brief", "full")


def quick(_apps: Any, schema_editor: Any) -> None:
    _compress(schema_editor, "lz4")


def usual(_apps: Any, schema_editor: Any) -> None:
    _compress(schema_editor, "default")


def _compress(schema_editor: Any, way: str) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(OFFERED)
        if "lz4" not in cursor.fetchone()[0]:
            return
    for column in COLUMNS:
        schema_editor.execute(f'ALTER TABLE api_document ALTER COLUMN "{column}" SET COMPRESSION {way}')
