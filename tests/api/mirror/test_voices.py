"""A mirror has the recorded voices of public texts: for as long as they are heard, and no longer."""

from pathlib import Path

import pytest
import requests
from django.test import Client

from api.copies.mirror.publishing import publish_static
from cms.content.models import ArticlePage
from tests import factories
from tests.nginx import NGINX, mirror_server, nginx
from workflows.actions.recordings.end_voice import end_voice

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> ArticlePage:
    page = factories.article()
    factories.publish_approved(page)
    return page


def heard(page: ArticlePage) -> list[str]:
    """The paths of what the API says can be heard."""
    shown = Client().get(f"/api/v1/articles/{page.translation_key}").json()
    return [one["url"].split("/", 3)[3] for one in shown["audio"]]


def held(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in folder.glob("files/*/*")]


def test_a_voice_is_there_from_when_it_is_heard_until_the_consent_ends(
    page: ArticlePage, client: Client, tmp_path: Path
) -> None:
    publish_static(str(tmp_path))
    assert not held(tmp_path)
    recording = factories.recording(page)
    publish_static(str(tmp_path))
    (path,) = heard(page)
    assert held(tmp_path) == [path]
    assert (tmp_path / path).read_bytes() == client.get(f"/{path}").content
    end_voice(page=page, voice=recording.voice, by=factories.superuser())
    publish_static(str(tmp_path))
    assert not held(tmp_path)
    assert not heard(page)


def test_a_voice_goes_with_its_text(page: ArticlePage, tmp_path: Path) -> None:
    factories.recording(page)
    publish_static(str(tmp_path))
    assert held(tmp_path)
    page.unpublish()
    publish_static(str(tmp_path))
    assert not held(tmp_path)


@pytest.mark.skipif(NGINX is None, reason="no nginx (Debian: apt install nginx-light)")
def test_nginx_gives_it_as_the_api_does(page: ArticlePage, client: Client, tmp_path: Path) -> None:
    factories.recording(page)
    for folder in (tree := tmp_path / "tree", own := tmp_path / "nginx"):
        folder.mkdir()
    publish_static(str(tree))
    (path,) = heard(page)
    with nginx(mirror_server(tree), own) as port:
        mirrored = requests.get(f"http://127.0.0.1:{port}/{path}", timeout=5)
        part = requests.get(f"http://127.0.0.1:{port}/{path}", headers={"Range": "bytes=0-9"}, timeout=5)
    ours = client.get(f"/{path}")
    assert mirrored.content == ours.content
    assert (part.status_code, part.content) == (206, ours.content[:10])
    for name in ("Content-Type", "Access-Control-Allow-Origin", "Cache-Control"):
        assert mirrored.headers[name] == ours[name], name
    assert "Content-Disposition" not in mirrored.headers
