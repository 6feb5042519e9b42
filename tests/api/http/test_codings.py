"""In which coding a client is answered."""

import gzip

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from api.v1.http.codings import CODINGS, IDENTITY, SMALLEST, coding_for
from api.v1.http.compression import compressed

READERS = {
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": zstandard.ZstdDecompressor().decompress,
}


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("", ""),
        ("identity", ""),
        ("gzip", "gzip"),
        ("GZip", "gzip"),
        ("x-gzip", "gzip"),
        ("br", "br"),
        ("zstd", "zstd"),
        ("gzip, deflate", "gzip"),
        ("gzip, deflate, br", "br"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("deflate, compress", ""),
        ("*", "gzip"),
        ("br, *", "br"),
        ("*;q=0.5, br;q=0.1", "gzip"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("gzip;q=0.5,br ; q=0.9", "br"),
        ("gzip;q=0", ""),
        ("gzip;q=0.000, br;q=0.001", "br"),
        ("gzip;q=0, *", ""),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("identity, gzip;q=0.5", ""),
        ("identity;q=0, br;q=0.1", "br"),
        ("identity;q=0", ""),
        ("*;q=0", ""),
        ("*;q=0, gzip", "gzip"),
        ("gzip;q=2", ""),
        ("gzip;q=", ""),
        ("gzip;level=9", ""),
        (";q=1", ""),
        (",,gzip,,", "gzip"),
        ("gzip" * 1000, ""),
        ("x, " * 50 + "gzip", ""),
    ],
)
def test_the_client_chooses(header: str, coding: str) -> None:
    assert coding_for(header, SMALLEST) == coding


@pytest.mark.parametrize(
    ("header", "coding"),
    [("gzip", ""), ("*", ""), ("gzip, identity;q=0", "gzip"), ("*;q=0, br", "br"), ("identity;q=0", "")],
)
def test_little_is_left_alone_unless_that_is_refused(header: str, coding: str) -> None:
    assert coding_for(header, SMALLEST - 1) == coding


@given(st.text(alphabet="gzipbrstdx*;q=01., \tidentity-", max_size=60))
def test_any_header_has_an_answer(header: str) -> None:
    assert coding_for(header, SMALLEST) in (IDENTITY, *CODINGS)


@pytest.mark.parametrize("coding", CODINGS)
def test_what_is_compressed_is_whole_and_always_the_same(coding: str) -> None:
    body = b"Elke school moet een plek zoeken voor uw kind. " * 100
    assert READERS[coding](compressed(body, coding)) == body
    assert compressed(body, coding) == compressed(body, coding)
    assert len(compressed(body, coding)) < len(body) / 10
