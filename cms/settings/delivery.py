"""A reading node: the API alone, with a minimal middleware stack. Add as many as the traffic asks."""

from .production import *

ROOT_URLCONF = "api.urls"
MIDDLEWARE = [
    "api.v1.http.boundary.ProblemBoundary",
    "django.middleware.security.SecurityMiddleware",
]
# one query a read: when the database was away, the read asks again (api.v1.http.endpoint)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    # A reading node asks the same few things: PostgreSQL plans each of them once for a connection. A pooler
    # that does not know prepared statements wants DATABASE_PREPARES=False.
    often = 5 if env.bool("DATABASE_PREPARES", True) else None
    planned = {"server_side_binding": True, "prepare_threshold": often}
    DATABASES["default"]["OPTIONS"] = {**DATABASES["default"].get("OPTIONS", {}), **planned}
