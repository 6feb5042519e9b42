"""The loop of the worker that sends messages to sites, many at a time."""

import logging
import time
from queue import Empty, Queue
from threading import Thread
from typing import Final
from uuid import UUID

from django.db import Error, close_old_connections, connection
from django.utils import timezone

from api.actions.webhooks.claim_delivery import LEASE
from api.dispatch.attempted import Attempted, attempt
from api.dispatch.lanes import Site, next_sites
from api.dispatch.next_delivery import claim_next, settle
from api.models import Delivery
from api.queries.webhooks import webhooks_with_news
from api.webhooks.signed_message import signed_message

logger = logging.getLogger(__name__)
#: seconds: how often it looks, and how long it waits for a database that does not answer
INTERVAL: Final = 1.0
PAUSE: Final = 2.0
#: seconds that answers get when it stops; later ones are asked for again
GRACE: Final = 3.0


class Sender:
    """Only this thread uses the database: those that send may hang, and hold no connection."""

    def __init__(self) -> None:
        self.running = True
        self.outcomes: Queue[Attempted] = Queue()
        self.under_way: dict[UUID, Site] = {}
        self.begun: dict[UUID, float] = {}

    def run(self) -> None:
        """Send until `running` is False."""
        while self.running:
            close_old_connections()
            try:
                self.start()
                self.collect(INTERVAL)
            except Error as error:
                logger.warning("The database does not answer (%s); messages to sites wait.", error)
                connection.close()
                time.sleep(PAUSE)
        deadline = time.monotonic() + GRACE
        while self.under_way and time.monotonic() < deadline:
            self.collect(0.1)
        connection.close()

    def start(self) -> None:
        """Start what there is a lane for. A site that fails in our hands stops no other."""
        self.forget_lost()
        due = [Site(*row) for row in webhooks_with_news()]
        for site in next_sites(due, self.under_way):
            try:
                claimed = claim_next(site.webhook)
            except Error:
                raise
            except Exception:
                logger.exception("No message could be made for webhook %s.", site.webhook)
                self.begin(site)  # for a minute: then it is tried again
            else:
                if claimed:
                    self.begin(site)
                    self.send(claimed)

    def send(self, claimed: Delivery) -> None:
        """Send a message from a thread of its own."""
        now = timezone.now()
        job = (claimed, signed_message(claimed, now), now, self.outcomes)
        Thread(target=attempt, args=job, daemon=True).start()

    def begin(self, site: Site) -> None:
        """Keep a lane for this site."""
        self.under_way[site.webhook], self.begun[site.webhook] = site, time.monotonic()

    def collect(self, patience: float) -> None:
        """Record what sites answered, waiting so long for the first."""
        try:
            while True:
                outcome = self.outcomes.get(timeout=patience)
                self.end(outcome.claimed.webhook_id)
                settle(*outcome)
                patience = 0
        except Empty:
            return

    def end(self, webhook: UUID) -> None:
        """Free its lane."""
        self.under_way.pop(webhook, None)
        self.begun.pop(webhook, None)

    def forget_lost(self) -> None:
        """Free the lanes of messages that nothing was heard of for so long that others may send them."""
        oldest = time.monotonic() - LEASE.total_seconds()
        for webhook in [webhook for webhook, begun in self.begun.items() if begun < oldest]:
            self.end(webhook)
