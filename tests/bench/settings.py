"""A reading node as it runs in production, with two addresses more: what it is compared with."""

# ruff: noqa: F403, F405 - settings build upon each other, as in cms/settings
from cms.settings.delivery import *

ROOT_URLCONF = "tests.bench.urls"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
LOGGING = {**LOGGING, "root": {"handlers": ["console"], "level": "WARNING"}}
# a bench asks more than anybody may; its reads are counted like all others
API_READS_PER_MINUTE = 1_000_000_000
