"""The tests: like production, but small and fast; `TEST_DATABASE_URL` chooses the database."""

from .base import *

SECRET_KEY = "tests-only"  # noqa: S105 - no secret: only tests use it
INSTALLED_APPS = [
    *INSTALLED_APPS,
    "cms.demo",
]  # so that its templates are found; its URLs are not mounted
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
DATABASES = {"default": env.db("TEST_DATABASE_URL", "sqlite://:memory:")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA synchronous = OFF",  # nothing here has to outlive a power cut
    }
else:
    DATABASES["default"]["OPTIONS"] = {"options": "-c synchronous_commit=off"}
ORGANISATION_NAME = "Bureau Meelezen"
ORGANISATION_CONTACT = "Kim Jansen"
ORGANISATION_TELEPHONE = "030 123 45 67"
ORGANISATION_EMAIL = "kim@meelezen.example"
ORGANISATION_ADDRESS = "Dorpsstraat 1, 3500 AA Utrecht"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# a task runs at once, in the test that enqueues it
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": TASK_QUEUES}}
STORAGES |= {
    name: {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    for name in ("default", "frozen", "snapshots", "spoken")
}
# tests about them turn it on: all others need not wait for files of all languages
SNAPSHOTS_FOLLOW_CHANGES = False
# the tests request pages, not collected static files
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise")]
