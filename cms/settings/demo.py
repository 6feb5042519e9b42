"""`make run`: everything on one machine, with a demonstration to try out. Never public."""

from .base import *

DEBUG = True
DEMONSTRATION = True
SECRET_KEY = "demonstration-only-not-a-secret"  # noqa: S105 - public on purpose; production refuses it
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
ROOT_URLCONF = "cms.demo.urls"
# invented, and says so: nobody has a number that begins with 000
ORGANISATION_NAME = ORGANISATION_NAME or "Landelijk bureau van de steunpunten (voorbeeld)"
ORGANISATION_CONTACT = ORGANISATION_CONTACT or "Kim Voorbeeld"
ORGANISATION_TELEPHONE = ORGANISATION_TELEPHONE or "000 000 00 99"
ORGANISATION_EMAIL = ORGANISATION_EMAIL or "meelezen@voorbeeld.example"
ORGANISATION_ADDRESS = ORGANISATION_ADDRESS or "Voorbeeldstraat 1, 1000 AA Voorbeeldstad"
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
