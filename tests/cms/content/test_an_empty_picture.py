"""A block from which the picture or the file is gone says what to do, not only that a field is missing."""

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.content.blocks.media import DownloadBlock, ImageWithCaptionBlock


def test_of_a_picture() -> None:
    block = ImageWithCaptionBlock()
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python({"image": None, "caption": ""}))
    told = str(refused.value.block_errors["image"].block_errors["image"].message)
    assert "verwijder dit blok" in told
    assert "op verzoek gewist" in told


def test_of_a_file() -> None:
    block = DownloadBlock()
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python({"document": None, "title": "De folder"}))
    told = str(refused.value.block_errors["document"].message)
    assert "verwijder dit blok" in told
    assert "op verzoek gewist" in told


def test_a_draft_may_be_saved_without() -> None:
    for block, value in (
        (ImageWithCaptionBlock(), {"image": None, "caption": ""}),
        (DownloadBlock(), {"document": None, "title": ""}),
    ):
        block.clean_deferred(block.to_python(value))


def test_other_mistakes_are_told_as_they_are() -> None:
    block = ImageWithCaptionBlock()
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python({"image": None, "caption": "x" * 300}))
    assert set(refused.value.block_errors) == {"image", "caption"}
