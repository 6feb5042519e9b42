"""A reading node: the API alone, with a minimal middleware stack. Add as many as the traffic needs."""

from .production import *

ROOT_URLCONF = "api.urls"
ORGANISATION_REQUIRED = False  # it shows nothing to readers of panels, and mails nobody
MIDDLEWARE = [
    "api.v1.http.boundary.ProblemBoundary",
    "django.middleware.security.SecurityMiddleware",
]
# one query per read: when the connection was lost, the read retries (api.v1.http.endpoint)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    # A reading node runs the same few queries: PostgreSQL plans each of them once per connection. A pooler
    # that does not support prepared statements needs DATABASE_PREPARES=False.
    threshold = 5 if env.bool("DATABASE_PREPARES", True) else None
    prepared = {"server_side_binding": True, "prepare_threshold": threshold}
    DATABASES["default"]["OPTIONS"] = {**DATABASES["default"].get("OPTIONS", {}), **prepared}
