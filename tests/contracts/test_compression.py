"""An answer comes in the coding that a client asks for: the same answer, with an ETag for each form."""

import gzip
from typing import Any

import brotli
import pytest
import zstandard
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db
READERS = {
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": zstandard.ZstdDecompressor().decompress,
}
LIST = "/api/v1/articles?include=body"


@pytest.fixture(params=["api.urls", "cms.urls"])
def client(request: pytest.FixtureRequest, settings: Any) -> Client:
    settings.ROOT_URLCONF = request.param
    return Client()


@pytest.fixture
def addresses() -> list[str]:
    page = factories.article(body=factories.body(*factories.SENTENCES * 5))
    factories.publish_approved(page)
    return [f"/api/v1/articles/{page.translation_key}?language={asked}" for asked in ("nl", "tr")] + [LIST]


def test_every_coding_is_the_same_answer_under_a_tag_of_its_own(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        plain = client.get(address)
        assert not plain.has_header("Content-Encoding")
        tags = {plain["ETag"]}
        for coding, read in READERS.items():
            answer = client.get(address, headers={"accept-encoding": f"{coding}, identity;q=0.1"})
            assert (answer["Content-Encoding"], read(answer.content)) == (coding, plain.content)
            assert int(answer["Content-Length"]) == len(answer.content) < len(plain.content)
            assert answer["ETag"] == f'{plain["ETag"][:-1]}-{coding}"'
            tags.add(answer["ETag"])
            for one in (answer, plain):
                assert "Accept-Encoding" in one["Vary"]
            head = client.head(address, headers={"accept-encoding": coding})
            assert (head.content, dict(head.headers)) == (b"", dict(answer.headers))
        assert len(tags) == 4


def test_who_has_it_in_any_coding_is_told_so(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        plain = client.get(address)["ETag"]
        for known in (plain, f'{plain[:-1]}-gzip"', f'W/{plain[:-1]}--br"'):
            answer = client.get(address, headers={"if-none-match": known, "accept-encoding": "br"})
            assert (answer.status_code, answer.content) == (304, b"")
            assert answer["ETag"] == known.removeprefix("W/")
            assert not answer.has_header("Content-Encoding")


def test_what_is_small_or_wrong_is_left_alone(client: Client) -> None:
    for address in ("/api/v1/articles", "/api/v1/articles?colour=red"):
        assert not client.get(address, headers={"accept-encoding": "gzip"}).has_header("Content-Encoding")


def test_the_description_and_the_page_for_people_are_compressed(client: Client) -> None:
    for address in ("/api/v1/openapi.json", "/api/v1/docs"):
        answer = client.get(address, headers={"accept-encoding": "gzip, deflate, br"})
        assert answer["Content-Encoding"] == "br"
        assert brotli.decompress(answer.content) == client.get(address).content
