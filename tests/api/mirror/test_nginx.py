"""A mirror behind nginx alone: the addresses of the API, without any of our processes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from api.copies.keeping import make_due_snapshots
from api.copies.mirror.publishing import publish_static
from tests import factories
from tests.nginx import NGINX, mirror_server, nginx

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(NGINX is None, reason="there is no nginx on this machine"),
]


@pytest.fixture
def text(tmp_path: Path, django_capture_on_commit_callbacks: Any) -> Any:
    with django_capture_on_commit_callbacks(execute=True):
        factories.region("PO2601")
    image, letter = factories.picture(factories.png()), factories.document()
    block = {"type": "download", "value": {"document": letter.pk, "title": "Een brief"}}
    page = factories.article(body=[*factories.body(), factories.picture_block(image), block])
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    factories.publish_approved(factories.supplement(page, "PO2601"))
    make_due_snapshots()
    publish_static(str(tmp_path / "tree"))
    return page


@pytest.fixture
def address(text: Any, tmp_path: Path) -> Iterator[str]:
    (tmp_path / "nginx").mkdir()
    with nginx(mirror_server(tmp_path / "tree"), tmp_path / "nginx") as port:
        yield f"http://127.0.0.1:{port}/api/v1"


def test_the_addresses_of_the_api_are_answered(client: Any, text: Any, address: str) -> None:
    key = text.translation_key
    for path in (
        f"articles/{key}?language=nl",
        f"articles/{key}?language=nl&region=PO2601",
        f"articles/{key}?language=en&region=PO2601",
        f"articles/{key}",
        f"articles/{key}?language=nl-NL&region=po2601",
        f"articles/{key}?language=nl_nl&region=po-2601",
        f"articles/{key}?language=EN",
        "regions/PO2601",
        "regions/po2601",
        "regions",
        "glossary?language=tr",
        "topics?language=nl",
        "snapshots/latest.json",
    ):
        mirrored, ours = requests.get(f"{address}/{path}", timeout=5), client.get(f"/api/v1/{path}")
        assert mirrored.content == ours.content, path
        for name in ("Content-Type", "Access-Control-Allow-Origin"):
            assert mirrored.headers[name] == ours[name]
        assert "max-age=60" in mirrored.headers["Cache-Control"]
        assert mirrored.headers["Content-Encoding"] == "gzip"
        known = {"If-None-Match": mirrored.headers["ETag"]}
        assert requests.get(f"{address}/{path}", headers=known, timeout=5).status_code == 304
    named = client.get("/api/v1/snapshots/latest.json").json()["results"][0]["url"].rpartition("/")[2]
    snapshot = requests.get(f"{address}/snapshots/{named}", timeout=5)
    assert snapshot.content == b"".join(client.get(f"/api/v1/snapshots/{named}"))
    assert snapshot.headers["Content-Type"] == "application/x-ndjson"


def test_nothing_else_is_and_no_request_leads_elsewhere(text: Any, address: str, tmp_path: Path) -> None:
    key = text.translation_key
    (tmp_path / "secret.json").write_text("secret", encoding="utf-8")
    for path in (
        f"articles/{key}?language=tr",
        f"articles/{key}?language=../../../../../secret",
        f"articles/{key}?language=nl&region=../../../../../../secret.json%00",
        "articles/00000000-0000-4000-8000-00000000dead",
        "snapshots/",
        "snapshots/..%2f..%2f..%2f..%2fsecret.json",
        "",
        "../../secret.json",
    ):
        answer = requests.get(f"{address}/{path}", timeout=5)
        assert answer.status_code in (400, 404), path
        assert b"secret" not in answer.content


@pytest.mark.parametrize("region", ["PO9999", "po9999", "Utrecht", "PO26010", "none", "../regions/PO2601"])
def test_a_region_that_there_is_not_never_gives_national_texts(text: Any, address: str, region: str) -> None:
    answer = requests.get(f"{address}/articles/{text.translation_key}?region={region}", timeout=5)
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 400
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_plain_dutch_stays_plain_dutch(text: Any, address: str) -> None:
    for written in ("nl-x-simple", "nl_X_Simple", "nl-NL-x-simple"):
        url = f"{address}/articles/{text.translation_key}?language={written}"
        assert requests.get(url, timeout=5).status_code == 404  # there is none, and nothing falls back


def test_a_mirror_can_be_read_and_no_more(text: Any, address: str) -> None:
    for path in (f"articles/{text.translation_key}", "regions", "snapshots/latest.json"):
        for method in ("POST", "PUT", "DELETE"):
            answer = requests.request(method, f"{address}/{path}", timeout=5)
            assert answer.status_code == 405, path
            assert answer.headers["Content-Type"] == "application/problem+json"
            assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
            assert answer.json()["status"] == 405
        asked = requests.options(f"{address}/{path}", timeout=5)
        assert (asked.status_code, asked.headers["Allow"]) == (204, "GET, HEAD, OPTIONS")
        assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
        assert asked.headers["Access-Control-Allow-Headers"] == "If-None-Match"
        assert asked.headers["Access-Control-Allow-Origin"] == "*"


def test_a_withdrawn_text_is_gone(text: Any, address: str, tmp_path: Path) -> None:
    url = f"{address}/articles/{text.translation_key}?language=nl"
    assert not requests.get(f"{address}/snapshots/latest.json", timeout=5).content.count(b'"language":"tr"')
    text.unpublish()
    publish_static(str(tmp_path / "tree"))
    answer = requests.get(url, timeout=5)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404
    assert answer.headers["Cache-Control"] == "public, max-age=1"


def test_its_pictures_and_documents_are_answered_to_any_origin(client: Any, text: Any, address: str) -> None:
    shown = client.get(f"/api/v1/articles/{text.translation_key}").json()["body"]
    host = address.removesuffix("/api/v1")
    urls = [one["url"] for one in shown if one["type"] == "download"]
    urls += [one["image"]["url"] for one in shown if one["type"] == "image"]
    for url in urls:
        path = "/" + url.split("/", 3)[3]
        mirrored, ours = requests.get(host + path, timeout=5), client.get(path)
        assert mirrored.content == b"".join(ours)
        for name in (
            "Content-Type",
            "Access-Control-Allow-Origin",
            "Content-Security-Policy",
            "Cache-Control",
        ):
            assert mirrored.headers[name] == ours[name], name
        saved = ours["Content-Disposition"].partition(";")[0] == "attachment"
        assert mirrored.headers.get("Content-Disposition", "").startswith("attachment") is saved
    assert requests.get(f"{host}/files/{'0' * 64}/a.pdf", timeout=5).status_code == 404
