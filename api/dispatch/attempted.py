"""One attempt in a thread of its own, which touches no database."""

from datetime import datetime
from queue import Queue
from typing import NamedTuple

from api.models import Delivery
from api.webhooks.sending import ReceiverResponse
from api.webhooks.signed_message import SignedMessage


class Attempted(NamedTuple):
    """What a site answered, and to which attempt."""

    claimed: Delivery
    response: ReceiverResponse
    at: datetime


def attempt(claimed: Delivery, message: SignedMessage, at: datetime, outcomes: "Queue[Attempted]") -> None:
    """Send the message, and hand over what the site answered."""
    outcomes.put(Attempted(claimed, message.send(), at))
