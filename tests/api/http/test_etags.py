"""What servers and proxies make of an ETag, and what it names all the same."""

import time

import pytest
from django.test import RequestFactory

from api.documents.requested_language import etag_for
from api.v1.http.etags import form_of, known_etag, matching_tag

FORM = "0123456789abcdef0123456789abcdef"
SAME = [
    "{}", "{}-gzip", "{}-br", "{}-zstd", "{}-x-gzip", "{}-deflate", "{};gzip", "{};br", "{}--gzip", "{}--br",
    "{}-gzip-gzip", "{}-br--gzip",
]  # fmt: skip
OTHER = ["{}-", "{}-tr", "{}.br", "{}-gzip-1", "{}1", "1{}", "{}gzip", "{}/gzip", "", "-gzip", "{} -gzip"]


@pytest.mark.parametrize("written", SAME)
def test_a_form_is_known_in_every_coding(written: str) -> None:
    tag = written.format(FORM)
    assert form_of(tag) == FORM
    for etag in (FORM, f"{FORM}-br"):
        for condition in (f'"{tag}"', f'W/"{tag}"', f'"other", W/"{tag}"', f'"a","{tag}" , "b"'):
            assert matching_tag(condition, etag) == tag
    request = RequestFactory().get("/", headers={"if-none-match": f'W/"{tag}"'})
    assert known_etag(request) == FORM


@pytest.mark.parametrize("written", OTHER)
def test_another_form_is_another(written: str) -> None:
    tag = written.format(FORM)
    assert form_of(tag) != FORM
    assert matching_tag(f'"{tag}"', FORM) == matching_tag(f'W/"{tag}", "x"', f"{FORM}-gzip") == ""
    assert known_etag(RequestFactory().get("/", headers={"if-none-match": f'"{tag}"'})) == ""


@pytest.mark.parametrize("condition", ["*", " * "])
def test_anything_is_what_there_is(condition: str) -> None:
    assert matching_tag(condition, f"{FORM}-br") == f"{FORM}-br"


@pytest.mark.parametrize("condition", ["", FORM, f'"{FORM}', f'{FORM}"', '"', "W/", f"W/{FORM}", '""', "**"])
def test_what_is_no_tag_names_nothing(condition: str) -> None:
    assert matching_tag(condition, FORM) == ""


def test_the_one_that_would_be_sent_is_named_first() -> None:
    condition = f'"{FORM}-gzip", "{FORM}", "{FORM}-br"'
    assert matching_tag(condition, f"{FORM}-br") == f"{FORM}-br"
    assert matching_tag(condition, f"{FORM}-zstd") == f"{FORM}-gzip"


def test_a_suffix_behind_the_quotes_is_known_too() -> None:
    assert matching_tag(f'"{FORM}"-gzip', FORM) == FORM


def test_a_form_in_another_language_is_no_coding() -> None:
    in_breton = etag_for(FORM, "nl", "br")
    assert form_of(in_breton) == in_breton
    assert matching_tag(f'"{FORM}-br"', in_breton) == matching_tag(f'"{in_breton}"', FORM) == ""
    assert matching_tag(f'"{in_breton}-br"', in_breton) == f"{in_breton}-br"


@pytest.mark.parametrize("piece", ["-gzip", '"', 'W/"', ';gzip"', '"' + "a" * 99])
def test_a_long_header_costs_little(piece: str) -> None:
    begun = time.process_time()
    matching_tag(piece * (60_000 // len(piece)), FORM)
    assert time.process_time() - begun < 0.5
