"""A site gets each picture in the size and format that a reader's screen needs, from the frozen bytes."""

import re
import time
from io import BytesIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.storage import storages
from django.test import Client
from PIL import Image

from cms.media.freezing import delete_bytes
from cms.media.models import FrozenFile
from tests import factories
from tests.factories.files import png
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.queries.approvals.current import approval_of

pytestmark = pytest.mark.django_db
MOST_SECONDS = 2


def published(*blocks: dict[str, Any]) -> Any:
    page = factories.article(body=[*factories.body(), *blocks])
    factories.publish_approved(page)
    return page


def shown(page: Any, kind: str) -> dict[str, Any]:
    body = Client().get(f"/api/v1/articles/{page.translation_key}").json()["body"]
    return next(block for block in body if block["type"] == kind)


def test_every_size_is_answered_to_any_origin_until_the_text_goes() -> None:
    image = factories.picture(png(size=(1600, 800)))
    image.focal_point_x, image.focal_point_y = 160, 240
    image.width, image.height = 1600, 800
    image.save()
    page = published(factories.picture_block(image))
    block = shown(page, "image")
    picture = block["image"]
    assert picture["focalPoint"] == {"x": 0.1, "y": 0.3}
    image.focal_point_x = 800
    image.save()
    assert approval_of(type(page).objects.get(pk=page.pk)) is None  # readers have not seen it cut there
    assert shown(page, "image")["image"]["focalPoint"] == {"x": 0.1, "y": 0.3}
    found = [(size["type"], size["width"], size["height"]) for size in picture["sizes"]]
    sides = [(400, 200), (800, 400), (1200, 600)]
    assert found == [("image/webp", *side) for side in sides] + [("image/png", *side) for side in sides]
    for size in picture["sizes"]:
        answer = Client().get(size["url"], headers={"origin": "https://site.example"})
        assert (answer.status_code, answer["Content-Type"]) == (200, size["type"])
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Cache-Control"] == "public, max-age=60, stale-while-revalidate=30, stale-if-error=0"
        assert Image.open(BytesIO(answer.getvalue())).size == (size["width"], size["height"])
        again = Client().get(size["url"], headers={"if-none-match": answer["ETag"]})
        assert again.status_code == 304
    in_html = set(re.findall(r'[ "](http[^ "]+\.(?:png|webp)) \d+w', block["html"]))
    assert in_html == {size["url"] for size in picture["sizes"]}
    for attribute in ('width="1200"', 'height="600"', 'loading="lazy"', 'sizes="', 'alt="Een plein"'):
        assert attribute in block["html"]
    etags = {Client().get(size["url"])["ETag"] for size in picture["sizes"]}
    assert len(etags) == len(picture["sizes"])
    page.unpublish()
    assert {Client().get(size["url"]).status_code for size in picture["sizes"]} == {410}


def test_no_other_size_is_made() -> None:
    page = published(factories.picture_block(factories.picture()))
    url = shown(page, "image")["image"]["url"]
    for name in ("900.png", "1200.jpg", "0400.png", "400.svg", "-400.png"):
        assert Client().get(url.replace("1200.png", name)).status_code in (404, 410), name
    assert len(storages["frozen"].listdir(FrozenFile.objects.get().path.rpartition("/")[0])[1]) <= 5


def test_what_was_made_goes_with_the_bytes_and_is_made_anew_without_them() -> None:
    page = published(factories.picture_block(factories.picture()))
    file = FrozenFile.objects.get()
    storage = storages["frozen"]
    assert all(storage.exists(path) for path in file.all_paths)
    small = shown(page, "image")["image"]["sizes"][0]["url"]
    kept = Client().get(small).getvalue()
    for path in file.all_paths[1:]:
        storage.delete(path)
    assert Client().get(small).getvalue() == kept
    delete_bytes(file)
    assert not any(storage.exists(path) for path in file.all_paths)


def test_the_captions_of_a_video_can_be_loaded_by_another_origin() -> None:
    captions = factories.document(b"WEBVTT\n\n00:00.000 --> 00:01.000\nHallo", name="film.vtt")
    value = {"url": "https://video.example/1", "title": "Uitleg", "transcript": "<p>Zo.</p>"}
    block = {"type": "video", "id": "video", "value": {**value, "captions": captions.pk}}
    page = published(block)
    assert f'data-captions="{shown(page, "video")["captions"]}"' in shown(page, "video")["html"]
    answer = Client().get(shown(page, "video")["captions"], headers={"origin": "https://site.example"})
    assert (answer["Content-Type"], answer["Access-Control-Allow-Origin"]) == ("text/vtt", "*")
    assert "attachment" not in answer.get("Content-Disposition", "")


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://video.example/uitleg.MP4?t=1&amp", "video/mp4"),
        ("https://video.example/uitleg.webm", "video/webm"),
        ("https://video.example/watch?v=uitleg.mp4", ""),
        ("https://video.example/uitleg", ""),
    ],
)
@pytest.mark.parametrize("with_captions", [True, False])
def test_a_video_that_browsers_play_has_a_player_and_its_link(
    url: str, kind: str, *, with_captions: bool
) -> None:
    captions = factories.document(b"WEBVTT\n\n00:00.000 --> 00:01.000\nHallo", name="film.vtt")
    value = {"url": url, "title": 'Uitleg "<b>', "transcript": "<p>Zo.</p>"}
    value |= {"captions": captions.pk if with_captions else None}
    block = shown(published({"type": "video", "id": "video", "value": value}), "video")
    found = BeautifulSoup(block["html"], "html.parser")
    assert [(link["href"], link.text) for link in found.find_all("a")] == [(url, 'Uitleg "<b>')]
    assert "Zo." in found.details.text
    player = found.find("video")
    assert bool(player) is bool(kind)
    if player:
        assert player["preload"] == "none"
        assert player.has_attr("controls")
        assert (player.source["src"], player.source["type"]) == (url, kind)
        assert (player.get("crossorigin") == "anonymous") is with_captions
        tracks = [(track["kind"], track["src"]) for track in player.find_all("track")]
        assert tracks == ([("captions", block["captions"])] if with_captions else [])


def test_a_download_says_what_it_is_and_how_large() -> None:
    page = published(factories.download_block(factories.document(b"%PDF een")))
    block = shown(page, "download")
    assert (block["contentType"], block["bytes"]) == ("application/pdf", len(b"%PDF een"))


def test_ten_pictures_do_not_hold_up_a_publication() -> None:
    blocks = []
    for number in range(10):
        image = factories.picture(png(colour=f"#{number:02}{number:02}aa", size=(2000, 1500)))
        blocks.append({**factories.picture_block(image), "id": f"picture-{number}"})
    page = factories.article(body=[*factories.body(), *blocks])
    freeze_text(page=page)
    started = time.perf_counter()
    factories.publish_approved(page)
    assert time.perf_counter() - started < MOST_SECONDS
