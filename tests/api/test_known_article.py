"""A reader who says to have an article already."""

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


def test_the_text_of_another_language_is_not_the_answer_in_the_readers_own(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    path = f"/api/v1/articles/{page.translation_key}"
    dutch = client.get(path, {"language": "nl"}).headers["ETag"]
    fallen_back = client.get(path, {"language": "tr"}, headers={"if-none-match": dutch})
    assert fallen_back.status_code == 200
    assert fallen_back.json()["requestedLanguage"] == "tr"


@pytest.mark.parametrize("known", ["{}", "W/{}", '"other", {}', "*"])
def test_who_has_it_gets_no_bytes(client: Client, known: str) -> None:
    page = factories.article()
    factories.publish_approved(page)
    path = f"/api/v1/articles/{page.translation_key}?language=nl"
    tag = client.get(path).headers["ETag"]
    assert client.get(path, headers={"if-none-match": known.format(tag)}).status_code == 304


@pytest.mark.parametrize("known", ['""', '"0"', f'"{"0" * 32}"', "0" * 32, "'", '"\x00"'])
def test_who_has_something_else_gets_it_whole(client: Client, known: str) -> None:
    page = factories.article()
    factories.publish_approved(page)
    answer = client.get(f"/api/v1/articles/{page.translation_key}", headers={"if-none-match": known})
    assert answer.json()["title"] == page.title
