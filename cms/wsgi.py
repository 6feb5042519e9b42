"""The WSGI application that the production server loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
application = get_wsgi_application()

from cms.users.checks import check_no_demonstration_accounts  # noqa: E402 - models are ready only now

check_no_demonstration_accounts()
