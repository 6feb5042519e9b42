"""A full installation as it runs in production, with its collected files beside the database of the bench."""

# ruff: noqa: F403, F405 - settings build upon each other, as in cms/settings
from pathlib import Path

from cms.settings.production import *

STATIC_ROOT = Path(env.str("BENCH_STATIC"))
LOGGING = {**LOGGING, "root": {"handlers": ["console"], "level": "ERROR"}}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
