"""Whatever is asked, the answer is one that the description names: schemathesis asks in every way.

The normal run takes a sample.

Valid requests are not refused, wrong ones are, and nothing fails. Places (`cursor`, `since`) are left out of
valid requests: they mean nothing but to the API that gave them, so a place that was made up is refused, as
tests/contracts/test_http.py says. A valid id is that of something there is.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode

from api.models import ApiKey, SiteState, Webhook
from api.v1.docs.description import description
from cms.content.models import ArticlePage, Topic
from tests import factories
from tests.rehearsal import examples

pytestmark = pytest.mark.django_db
HOOK = "00000000-0000-4000-8000-0000000000aa"
PLACES = ("cursor", "since")
KNOWN = {"region": "PO2601", "language": "nl", "topic": "rechten", "municipality": "Utrecht"}
OPERATIONS = [(path, method) for path, methods in description()["paths"].items() for method in methods]


@pytest.fixture
def page() -> ArticlePage:
    made = factories.article()
    factories.publish_approved(made)
    factories.publish_approved(factories.translation(made, "en"))
    Topic.objects.create(slug=KNOWN["topic"], name="Rechten", locale=factories.locale())
    return made


@pytest.fixture
def described(settings: Any) -> Iterator[Any]:
    # a request from outside ends with its connection; here it is the test's own
    request_finished.disconnect(close_old_connections)
    request_started.disconnect(close_old_connections)
    settings.ROOT_URLCONF = "api.urls"
    # as many as are needed: limits have tests of their own
    settings.API_READS_PER_MINUTE = settings.API_WRITES_PER_MINUTE = 10**9
    settings.API_WRONG_KEYS_PER_MINUTE = 10**9
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    request_finished.connect(close_old_connections)
    request_started.connect(close_old_connections)


def about_what_is_there(case: Case, page: ArticlePage) -> None:
    """What readers say and read can only be about a text that is or was public, on a day of this month."""
    text = {"article": str(page.translation_key), "language": "nl"}
    if case.path == "/feedback":
        case.body |= text
    if case.path == "/usage":
        case.body["day"] = timezone.localdate().isoformat()
        case.body["counts"] = [line | text for line in case.body["counts"][:1]]
    if case.path == "/sites/state":
        known = {"kind": "article", "language": "nl", "region": None}
        case.body["forms"] = [form | known for form in (case.body.get("forms") or [])[:1]]
        case.body.pop("place", None)


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_every_answer_is_one_that_is_described(
    described: Any, page: ArticlePage, path: str, method: str, mode: GenerationMode
) -> None:
    # over WSGI nothing takes out of a coding what schemathesis says it would understand
    headers = {"Authorization": f"Bearer {factories.api_key()}", "Accept-Encoding": "identity"}
    region = ApiKey.objects.get().region
    there = {"code": "PO2601", "id": HOOK if path.startswith("/webhooks") else str(page.translation_key)}

    @given(case=described[path][method.upper()].as_strategy(generation_mode=mode))
    @settings(max_examples=examples(10), suppress_health_check=list(HealthCheck))
    def ask(case: Case) -> None:
        Webhook.objects.exclude(pk=HOOK).delete()
        SiteState.objects.all().delete()
        Webhook.objects.get_or_create(
            pk=HOOK, defaults={"region": region, "url": "https://site.example/hook", "announced": 0}
        )
        if mode is GenerationMode.POSITIVE:
            case.path_parameters |= {name: there[name] for name in case.path_parameters if name in there}
            for name in PLACES:
                case.query.pop(name, None)
            # what there is nothing of is refused, however well it is written
            case.query |= {name: value for name, value in KNOWN.items() if name in case.query}
            if case.path == "/webhooks" and method == "post":
                case.body["languages"] = ["nl" for _language in case.body.get("languages", [])]
            about_what_is_there(case, page)
        case.call_and_validate(headers=headers)

    ask()
