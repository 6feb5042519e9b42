"""A reading node: the API alone, with a minimal middleware stack. Add as many as the traffic asks."""

from .production import *

ROOT_URLCONF = "api.urls"
MIDDLEWARE = [
    "api.v1.boundary.ProblemBoundary",
    "django.middleware.security.SecurityMiddleware",
]
# one query a read: when the database was away, the read asks again (api.v1.endpoint)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
