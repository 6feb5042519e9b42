"""Every block that an editor can choose reaches the reader, with all the words in it."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.checks import run_checks
from django.core.files.base import ContentFile
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.tests.utils import get_test_image_file

from cms.content.blocks import BodyBlock
from cms.content.placeholders.filling import filling
from cms.content.rendering import fill_body, render_body
from cms.content.rendering.body import RENDERERS
from cms.content.rendering.rich_text import plain_text
from cms.content.uploads import files_of
from cms.media.models import EditorialDocument, EditorialImage

pytestmark = pytest.mark.django_db


def picture() -> int:
    return EditorialImage.objects.create(title="Foto", file=get_test_image_file()).pk


def file() -> int:
    return EditorialDocument.objects.create(title="Blad", file=ContentFile(b"WEBVTT", name="blad.vtt")).pk


#: what a block holds that has no others in it; the first that fits counts
LEAVES: list[tuple[type[blocks.Block], Callable[[Any, str], Any]]] = [
    (blocks.BooleanBlock, lambda _block, _word: False),
    (ImageChooserBlock, lambda _block, _word: picture()),
    (DocumentChooserBlock, lambda _block, _word: file()),
    (blocks.ChoiceBlock, lambda block, _word: block.field.choices[-1][0]),
    (blocks.URLBlock, lambda _block, word: f"https://voorbeeld.example/{word}"),
    (blocks.RichTextBlock, lambda _block, word: f"<p>{word} {{telefoon}}</p>"),
    (blocks.CharBlock, lambda _block, word: f"{word} {{telefoon}}"),
    (blocks.TextBlock, lambda _block, word: f"{word} {{telefoon}}"),
]


def sample(block: Any, words: list[str]) -> Any:
    """A value for a block as it is stored; each place for text has a word of its own, added to `words`."""
    if isinstance(block, blocks.StructBlock):
        return {name: sample(child, words) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.StreamBlock):
        return [item(name, sample(child, words)) for name, child in block.child_blocks.items()]
    if isinstance(block, blocks.ListBlock):
        return [item("item", sample(block.child_block, words)) for _number in range(2)]
    make = next(make for kind, make in LEAVES if isinstance(block, kind))
    word = f"woord{len(words)}x"
    value = make(block, word)
    words += [word] * (word in str(value))
    return value


def item(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": str(uuid4()), "value": value}


@pytest.mark.parametrize("name", BodyBlock.base_blocks)
def test_a_block_shows_all_that_is_in_it(name: str) -> None:
    words: list[str] = []
    stored = item(name, sample(BodyBlock.base_blocks[name], words))
    filled = filling({"telephone": "het nummer"})
    files = files_of(BodyBlock().to_python([stored]))
    (rendered,) = fill_body(render_body({"body": [stored], **files}), filled)
    assert (rendered["type"], rendered["id"]) == (name, stored["id"])
    assert words
    assert [word for word in words if word not in rendered["html"]] == []
    # the words of a placeholder stand in its place, but not inside a tag
    assert "{" not in plain_text(rendered["html"])


def test_without_its_renderer_a_block_stops_the_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong() -> list[tuple[str | None, str]]:
        return [
            (error.id, error.msg) for error in run_checks() if error.id in ("content.E001", "content.E002")
        ]

    assert wrong() == []
    monkeypatch.setitem(RENDERERS, "poem", RENDERERS["quote"])
    monkeypatch.delitem(RENDERERS, "quote")
    assert wrong() == [
        ("content.E001", "The block `quote` has no renderer."),
        ("content.E002", "The renderer of `poem` has no block."),
    ]
