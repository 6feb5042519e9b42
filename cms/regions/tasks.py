"""What happens in the background: who was given access hears of it."""

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

SECONDS_A_DAY = 86_400


@task()
def send_welcome(user: int, region: int) -> None:
    """Say to which region somebody was given access, and how to come in.

    The link to choose a password is made here and kept nowhere. When the mail server does not take it, the
    list of people shows that nobody came in yet, with a button to send it again.
    """
    person, place = User.objects.get(pk=user), Region.objects.get(pk=region)
    profile = getattr(person, "wagtail_userprofile", None)
    with translation.override(profile.get_preferred_language() if profile else settings.LANGUAGE_CODE):
        words = {
            "person": person,
            "region": place,
            "admin": settings.PUBLIC_URL + reverse("wagtailadmin_home"),
            "choose": "" if person.last_login else _choose_password(person),
            "days": settings.PASSWORD_RESET_TIMEOUT // SECONDS_A_DAY,
        }
        subject = _("You can work for %(region)s") % {"region": place.name}
        send_mail(subject, render_to_string("regions/mail/welcome.txt", words), None, [person.email])


def _choose_password(person: User) -> str:
    number = urlsafe_base64_encode(force_bytes(person.pk))
    token = default_token_generator.make_token(person)
    return settings.PUBLIC_URL + reverse("wagtailadmin_password_reset_confirm", args=[number, token])
