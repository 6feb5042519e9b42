"""Background task: mail to somebody who was given access to a region."""

from functools import partial

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django_tasks import task

from cms.mail.delivery import send
from cms.mail.writing import render_mail
from cms.regions.models import Region
from cms.users.admin_language import admin_language
from cms.users.models import User

SECONDS_A_DAY = 86_400


@task(queue_name="slow", priority=10)  # a mail server may keep us waiting
def send_welcome(user: int, region: int) -> None:
    """Name the region that somebody was given access to, and how to sign in.

    It stands in no queue: the link to choose a password is made here and stored nowhere. When the mail server
    does not take it, the list of people shows that nobody signed in yet, with a button to send it again.
    """
    person, place = User.objects.get(pk=user), Region.objects.get(pk=region)
    send(partial(_welcome, person, place), what=f"The welcome of account {user} to region {place.code}")


def _welcome(person: User, region: Region) -> EmailMultiAlternatives:
    with translation.override(admin_language(person)):
        admin = settings.PUBLIC_URL + reverse("wagtailadmin_home")
        choose = "" if person.last_login else _choose_password_url(person)
        return render_mail(
            "regions/mail/welcome",
            subject=_("You can work for %(region)s") % {"region": region.name},
            to=person.email,
            name=person.first_name or person.username,
            person=person,
            region=region,
            admin=admin,
            choose=choose,
            days=settings.PASSWORD_RESET_TIMEOUT // SECONDS_A_DAY,
            url=choose or admin,
        )


def _choose_password_url(person: User) -> str:
    uid = urlsafe_base64_encode(force_bytes(person.pk))
    token = default_token_generator.make_token(person)
    return settings.PUBLIC_URL + reverse("wagtailadmin_password_reset_confirm", args=[uid, token])
