"""The WSGI application that the production server loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
behind = get_wsgi_application()

# ruff: noqa: E402 - models are ready only now
from api.front.installed import with_front
from cms.mail.checks import check_organisation
from cms.users.checks import check_no_demonstration_accounts

check_organisation()
check_no_demonstration_accounts()
application = with_front(behind)
