"""The settings that all others share. Configuration comes from the environment."""

import environ

from .files import *
from .languages import *
from .panels import *

env = environ.Env()

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", "")
# see README.md, "A new SECRET_KEY"
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", default=[])
PUBLIC_URL = env.str("PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")

INSTALLED_APPS = [
    "api",
    "workflows",
    "cms.feedback",
    "cms.links",
    "cms.regions",
    "cms.content",
    "cms.labels",
    "cms.translation",
    "cms.media",
    "cms.operations",
    "cms.audit",
    "cms.mail",
    "cms.users",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.users",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "reversion",
    "rest_framework",
    "drf_spectacular",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "api.v1.http.boundary.ProblemBoundary",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.mail.glued_links.GluedLinks",
    "cms.content.views.plain_search.PlainSearch",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "users.User"
LOGIN_URL = "/admin/login/"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

SQLITE_OPTIONS = {
    "timeout": 20,
    # take the write lock at BEGIN, so that two writers queue instead of failing half-way
    "transaction_mode": "IMMEDIATE",
    # read through the operating system's page cache (at most 1 GB), without copying each page
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=1073741824;",
}
CACHES = {"default": env.cache("CACHE_URL", "locmemcache://")}
vars().update(env.email_url("EMAIL_URL", "consolemail://"))
EMAIL_CARRIER = vars()["EMAIL_BACKEND"]  # what EMAIL_URL names; ours completes each mail before it
EMAIL_BACKEND = "cms.mail.automatic_mails.AutomaticMails"
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", 10)  # seconds; a mail server that does not answer blocks nobody
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "steunpunt-cms <noreply@localhost>")
REPLY_TO_EMAIL = env.str("REPLY_TO_EMAIL", "")

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
# Languages: see languages.py. Editors work in Dutch or English; texts are in all languages.
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
LOCALE_PATHS = [BASE_DIR / "locale"]

# Wagtail
WAGTAIL_SITE_NAME = "steunpunt-cms"
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = ""  # Wagtail serves no page, so that no address outside is one
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# Publication is possible only through the validation workflow. Only the product's own actions end a running
# review, never a publication as a side effect.
WAGTAIL_FINISH_WORKFLOW_ACTION = (
    "workflows.actions.approvals.publish_reviewed_revision.publish_reviewed_revision"
)
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
# Without this, submitting a live page for translation publishes untranslated Dutch at once.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# Machine translation. The buttons of wagtail-localize's editor lead to our own view, which counts the words.
MACHINE_TRANSLATION = {
    "SERVICE": env.str("MACHINE_TRANSLATION", ""),  # libretranslate, deepl, google; empty: none
    "OPTIONS": {
        "LIBRETRANSLATE_URL": env.str("LIBRETRANSLATE_URL", "").rstrip("/"),
        "API_KEY": env.str("LIBRETRANSLATE_KEY", ""),
        "AUTH_KEY": env.str("DEEPL_KEY", ""),
        "PROJECT_ID": env.str("GOOGLE_PROJECT", ""),
        "CREDENTIALS_PATH": env.str("GOOGLE_CREDENTIALS", ""),
        "TIMEOUT": env.int("MACHINE_TRANSLATION_TIMEOUT", 20),  # seconds
    },
    "WORDS_PER_MONTH": env.int("MACHINE_TRANSLATION_WORDS_PER_MONTH", 20_000),  # for a desk without a budget
}
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "cms.translation.machine.translators.InstalledTranslator"}

# The API
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "URL_FORMAT_OVERRIDE": None,  # `format` is an unknown parameter like any other
    "EXCEPTION_HANDLER": "api.v1.http.problems.problem_response",
}
SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.0",
    "TITLE": "steunpunt-cms",
    "VERSION": "1.0.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "SERVERS": [{"url": f"{PUBLIC_URL}/api/v1", "description": "This installation"}],
    "CONTACT": {
        "name": env.str("API_CONTACT_NAME", "The national desk of the support points"),
        "email": env.str("API_CONTACT_EMAIL", "api@example.org"),
        "url": PUBLIC_URL,
    },
    "LICENSE": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "SORT_OPERATION_PARAMETERS": False,
    "WEBHOOKS": ["api.v1.docs.webhook_messages.CHANGES", "api.v1.docs.webhook_messages.TEST"],
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "api.v1.docs.description.complete",
    ],
    "ENUM_NAME_OVERRIDES": {
        "Audience": "cms.content.enums.Audience.values",
        "Sector": "cms.content.enums.Sector.values",
        "RegionSector": "cms.regions.enums.RegionSector.values",
        "RegionStatus": ["active", "preparing"],
        "WebhookStatus": ["active", "stopped"],
        "ChangeKind": "api.v1.schemas.changes.KINDS",
    },
    "ENUM_SUFFIX": "",
}

# Background tasks are stored in the database; `manage.py run_worker` runs them. `slow` is for what waits for
# machines of others or goes through all texts: nothing that readers wait for stands behind it.
TASK_QUEUES = ["default", "slow"]
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": TASK_QUEUES}}
WEBHOOKS_MAY_REACH_THIS_MACHINE = LINKS_MAY_REACH_THIS_MACHINE = False
# Caches before the API that are told of changes. It holds credentials: they stand in the environment alone.
CACHES_TO_PURGE: object = env.json("CACHES_TO_PURGE", [])
# Requests per minute for one IP address or key. Reads are counted in each process separately.
API_READS_PER_MINUTE = env.int("API_READS_PER_MINUTE", 6000)
API_READS_PER_MINUTE_WITH_KEY = env.int("API_READS_PER_MINUTE_WITH_KEY", 60_000)
API_FRONT_MEGABYTES = env.int("API_FRONT_MEGABYTES", 64)  # of kept answers, in each process; 0: no front
API_WRITES_PER_MINUTE = env.int("API_WRITES_PER_MINUTE", 120)
API_WRONG_KEYS_PER_MINUTE = env.int("API_WRONG_KEYS_PER_MINUTE", 20)

# Security: our own pages load nothing from elsewhere and run no inline script or style
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "img-src": ["'self'"],
        "media-src": ["'self'"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'self'"],
    },
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
CSRF_FAILURE_VIEW = "workflows.views.panel.csrf_failure.csrf_failure"
X_FRAME_OPTIONS = "SAMEORIGIN"  # the editor's preview shows our own pages in a frame
SESSION_COOKIE_HTTPONLY = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
