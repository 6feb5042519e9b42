"""A public installation. Refuses to start half-configured; see README.md for the variables."""

from django.core.exceptions import ImproperlyConfigured

from .base import *

SHORTEST_KEY = 32

SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
PUBLIC_URL = env.str("PUBLIC_URL").rstrip("/")
WAGTAILADMIN_BASE_URL = PUBLIC_URL
DEBUG = env.bool("DEBUG", False)
DATABASES = {"default": {**env.db("DATABASE_URL"), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}}
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    # a server that hangs is given up after seconds: by default a connection notices after two hours
    alive = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 2}
    noticed = {"connect_timeout": 5, "tcp_user_timeout": 10_000, **alive}
    DATABASES["default"]["OPTIONS"] = {**noticed, **DATABASES["default"].get("OPTIONS", {})}

if DEBUG:
    raise ImproperlyConfigured("DEBUG is on. A public installation shows no internals: leave DEBUG out.")
for key in (SECRET_KEY, *SECRET_KEY_FALLBACKS):
    if len(key) < SHORTEST_KEY or key == "demonstration-only-not-a-secret":
        raise ImproperlyConfigured(
            "SECRET_KEY, or a key in SECRET_KEY_FALLBACKS, is a default or too short."
            " Set a random one of 50 characters."
        )

ORGANISATION_REQUIRED = True
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
