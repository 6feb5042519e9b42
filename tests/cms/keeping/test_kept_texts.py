"""Every text that an editor saves is stored as it is kept."""

import contextlib
import json
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import pre_save
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation

from cms.content.models import GlossaryTerm, HardWord, TextPage, Topic
from cms.keeping.addresses import without_tracking
from cms.keeping.blocks import kept_value
from cms.keeping.kept_texts import KeptTexts
from cms.keeping.rich_text import kept_html
from cms.media.models import EditorialDocument, EditorialImage
from cms.regions.models import Region, SupportPoint
from workflows.models import QuestionSet

pytestmark = pytest.mark.django_db
EDITORIAL = [
    *(model for model in apps.get_models() if issubclass(model, TextPage)),
    *(Topic, GlossaryTerm, HardWord, EditorialImage, EditorialDocument, Region, SupportPoint, QuestionSet),
]
TYPED, KEPT = "zorg\u00adplicht\ufeff Jose\u0301\u200b", "zorg\u00adplicht José"
STREAMS = [
    (model, field)
    for model in EDITORIAL
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
]


@pytest.mark.parametrize("model", EDITORIAL, ids=lambda model: model.__name__)
def test_each_text_of_a_model_is_kept(model: type[models.Model]) -> None:
    assert issubclass(model, KeptTexts)
    names = [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField) and not isinstance(field, StreamField)
    ]
    row = model(**dict.fromkeys(names, TYPED))
    others = {field.name for field in model._meta.concrete_fields} - set(names)
    with contextlib.suppress(ValidationError):  # of a code or a number: what was typed is kept before
        row.clean_fields(exclude=others)
    assert {name: getattr(row, name) for name in names} == dict.fromkeys(names, KEPT)


@pytest.mark.parametrize("typed", [" \u00ad", "\u200b", "\u00a0\u2060", "\u200e\n", "\u3164"], ids=ascii)
def test_a_text_that_nobody_sees_is_no_text(typed: str) -> None:
    term = GlossaryTerm(term=typed, explanation="Wat een school moet doen.")
    with pytest.raises(ValidationError) as refused:
        term.clean_fields(exclude=["locale"])
    assert set(refused.value.message_dict) == {"term"}
    assert term.term == ""


@pytest.mark.parametrize(
    ("model", "field"),
    STREAMS,
    ids=lambda one: getattr(one, "name", one.__name__ if isinstance(one, type) else ""),
)
def test_each_text_in_a_block_is_kept(model: type[models.Model], field: Any) -> None:
    block = field.stream_block
    stream = block.to_python(
        [{"type": name, "value": typed(child)} for name, child in block.child_blocks.items()]
    )
    kept_value(block, stream)
    shown = json.dumps(block.get_prep_value(stream), ensure_ascii=False, default=str)
    assert KEPT in shown
    assert not {"\ufeff", "\u200b", "\u0301"} & set(shown)


def typed(block: blocks.Block) -> Any:
    """Return what an editor can type in this block, as it is stored."""
    if isinstance(block, ImageBlock):
        return None
    if isinstance(block, blocks.StructBlock):
        return {name: typed(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [typed(block.child_block)]
    if isinstance(block, blocks.RichTextBlock):
        return f"<p>{TYPED}</p>"
    return TYPED if isinstance(block, blocks.CharBlock | blocks.TextBlock) else None


def test_the_alternative_of_an_image_is_kept() -> None:
    image = EditorialImage(title="x")
    image.contextual_alt_text, image.decorative = TYPED, False
    assert kept_value(ImageBlock(), image).contextual_alt_text == KEPT


def test_a_translated_sentence_is_kept() -> None:
    sentence = StringTranslation(data=f"<b>{TYPED}</b>")
    pre_save.send(StringTranslation, instance=sentence, raw=False, using="default", update_fields=None)
    assert sentence.data == f"<b>{KEPT}</b>"


SAME = [
    '<p data-block-key="a1b2c">Een &amp; twee, &#x27;drie&#x27;&nbsp;</p>',
    '<p><a href="https://x.nl/?a=1&amp;b=%20" linktype="page" id="3">hier</a><br/></p>',
    "<p><b>zorg\u00adplicht</b> “10\u00a0uur” 👩\u200d🏫</p>",
    "<embed/>",
    "",
]


@pytest.mark.parametrize("html", SAME)
def test_an_ordinary_text_stays_sign_for_sign(html: str) -> None:
    assert kept_html(html) == html
    block = blocks.RichTextBlock()
    value = RichText(html)
    assert kept_value(block, value) is value


@pytest.mark.parametrize(
    ("html", "kept"),
    {
        "<p>a\u200b<b>\ufeffb</b></p>": "<p>a<b>b</b></p>",
        "<p>&#8203;a&#65279; &amp; b</p>": "<p>a &amp; b</p>",
        '<a href="https://x.nl/?utm_source=a&amp;b=1">x</a>': '<a href="https://x.nl/?b=1">x</a>',
        "<p>\u0338a</p>": "<p>\u0338a</p>",  # it may not become one sign with the tag
    }.items(),
)
def test_rich_text_is_kept(html: str, kept: str) -> None:
    assert kept_html(html) == kept
    assert kept_html(kept) == kept


@pytest.mark.parametrize(
    ("address", "leads_to"),
    {
        "https://www.oo.nl/a?b=1#c": "https://www.oo.nl/a?b=1#c",
        "https://www.oo.nl/?utm_source=x&utm_medium=y": "https://www.oo.nl/",
        "https://www.oo.nl/?a=1&gclid=x&b=%20+&c": "https://www.oo.nl/?a=1&b=%20+&c",
        "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Foo.nl%2Fa&data=x": "https://oo.nl/a",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Foo.nl%2F%3Fa%3D1&ved=x": "https://oo.nl/?a=1",
        "https://www.google.nl/url?q=https://oo.nl/&sa=D": "https://oo.nl/",
        "https://www.google.com/search?q=tlv": "https://www.google.com/search?q=tlv",
        "https://www.google.com/url?q=javascript:alert(1)": "https://www.google.com/url?q=javascript:alert(1)",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Foo.nl%2F%3Ffbclid%3Dx&h=y": "https://oo.nl/",
        "https://www.youtube.com/watch?v=abc": "https://www.youtube.com/watch?v=abc",
        "mailto:a@x.nl?subject=utm_source": "mailto:a@x.nl?subject=utm_source",
        "https://[": "https://[",
        "": "",
    }.items(),
)
def test_an_address_is_told_without_tracking(address: str, leads_to: str) -> None:
    assert without_tracking(address) == leads_to
    assert without_tracking(leads_to) == leads_to
