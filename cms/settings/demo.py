"""`make run`: everything on one machine, with a demonstration to try out. Never public."""

from .base import *

DEBUG = True
DEMONSTRATION = True
SECRET_KEY = "demonstration-only-not-a-secret"  # noqa: S105 - public on purpose; production refuses it
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
ROOT_URLCONF = "cms.demo.urls"
INSTALLED_APPS = ["cms.demo", *INSTALLED_APPS]
DATABASES = {
    "default": env.db("DATABASE_URL", f"sqlite:///{DATA_DIR / 'demo.sqlite3'}"),
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {**SQLITE_OPTIONS, **DATABASES["default"].get("OPTIONS", {})}
WEBHOOKS_MAY_REACH_THIS_MACHINE = True  # a receiver under development runs on this machine
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
