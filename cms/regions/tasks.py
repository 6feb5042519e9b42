"""Background tasks: the mail to somebody who was given access."""

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django_tasks import task

from cms.regions.models import Region
from cms.users.models import User

SECONDS_PER_DAY = 86_400


@task()
def send_welcome(user: int, region: int) -> None:
    """Mail a user to which region they have access, and how to sign in.

    The link to choose a password is made here and not stored. When the mail server refuses the mail, the list
    of people shows that this user has not signed in yet, with a button to send it again.
    """
    person, partnership = User.objects.get(pk=user), Region.objects.get(pk=region)
    profile = getattr(person, "wagtail_userprofile", None)
    with translation.override(profile.get_preferred_language() if profile else settings.LANGUAGE_CODE):
        context = {
            "person": person,
            "region": partnership,
            "admin": settings.PUBLIC_URL + reverse("wagtailadmin_home"),
            "choose": "" if person.last_login else _choose_password(person),
            "days": settings.PASSWORD_RESET_TIMEOUT // SECONDS_PER_DAY,
        }
        subject = _("You can work for %(region)s") % {"region": partnership.name}
        send_mail(subject, render_to_string("regions/mail/welcome.txt", context), None, [person.email])


def _choose_password(person: User) -> str:
    uid = urlsafe_base64_encode(force_bytes(person.pk))
    token = default_token_generator.make_token(person)
    return settings.PUBLIC_URL + reverse("wagtailadmin_password_reset_confirm", args=[uid, token])
