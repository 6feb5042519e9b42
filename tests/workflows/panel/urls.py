"""Where a member's pages are, and what their forms carry."""

import re

from django.test import Client
from django.urls import reverse

from workflows.models import Invitation


def at(page: str, invitation: Invitation, *parts: object) -> str:
    """The address of a page behind a personal link."""
    return reverse(f"panel:{page}", args=[invitation.token, *parts])


def shown(client: Client, address: str) -> dict[str, str]:
    """What the form on this page says it was made from, to send along as a browser does."""
    form = client.get(address).content.decode().partition('<form class="question"')[2]
    found = re.search(r'name="made_from" value="(\w*)"', form)
    assert found, address
    return {"made_from": found[1]}
