"""The databases' own index over the words of `SearchEntry`: FTS5 in SQLite, GIN in PostgreSQL.

SQLite keeps it up to date with triggers. They are lost when Django makes that table anew (it does so for most changes
of a column): a migration that changes `SearchEntry` must run `drop` before and `create` after.
The underscore keeps Django from taking this module for a migration.
"""

from typing import Any

SQLITE = (
    # letters, digits, marks on letters, and the signs for private use that mark documents and titles
    """CREATE VIRTUAL TABLE api_searchindex USING fts5(
        words, content='api_searchentry', content_rowid='document_id', detail=none,
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")""",
    """CREATE TRIGGER api_searchentry_added AFTER INSERT ON api_searchentry BEGIN
        INSERT INTO api_searchindex(rowid, words) VALUES (new.document_id, new.words); END""",
    """CREATE TRIGGER api_searchentry_removed AFTER DELETE ON api_searchentry BEGIN
        INSERT INTO api_searchindex(api_searchindex, rowid, words)
        VALUES ('delete', old.document_id, old.words); END""",
    """CREATE TRIGGER api_searchentry_changed AFTER UPDATE ON api_searchentry BEGIN
        INSERT INTO api_searchindex(api_searchindex, rowid, words)
        VALUES ('delete', old.document_id, old.words);
        INSERT INTO api_searchindex(rowid, words) VALUES (new.document_id, new.words); END""",
    "INSERT INTO api_searchindex(rowid, words) SELECT document_id, words FROM api_searchentry",
)
SQLITE_DROP = (
    "DROP TRIGGER api_searchentry_added",
    "DROP TRIGGER api_searchentry_removed",
    "DROP TRIGGER api_searchentry_changed",
    "DROP TABLE api_searchindex",
)
POSTGRESQL = (
    # to read a text as a vector is a thousand times the work that PostgreSQL would expect of a cast: without
    # knowing that it reads all rows for a word that many have
    """CREATE FUNCTION api_searchtokens(words text) RETURNS tsvector
        LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000
        AS $$ BEGIN RETURN words::tsvector; END $$""",
    """CREATE INDEX api_searchindex ON api_searchentry USING gin (api_searchtokens(words))
        WITH (fastupdate = off)""",
)
POSTGRESQL_DROP = ("DROP INDEX api_searchindex", "DROP FUNCTION api_searchtokens(text)")


def create(_apps: Any, schema_editor: Any) -> None:
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def drop(_apps: Any, schema_editor: Any) -> None:
    for statement in SQLITE_DROP if schema_editor.connection.vendor == "sqlite" else POSTGRESQL_DROP:
        schema_editor.execute(statement)
