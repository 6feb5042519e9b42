"""What may be answered from what was kept, and what never."""

import pytest

from api.front.addresses import Address, address_of

ID = "0b0c0d0e-0000-4000-8000-00000000dead"
V1 = "/api/v1"


@pytest.mark.parametrize(
    ("path", "query", "canonical", "by_reader"),
    [
        ("articles", "", "", False),
        ("articles", "q=school&language=nl", "language=nl&q=school", False),
        ("articles", "pageSize=2&fallback=default", "fallback=default&pageSize=2", True),
        ("articles", "fallback=default&language=tr", "fallback=default&language=tr", False),
        (f"articles/{ID}", "", "", True),
        (f"articles/{ID}", "region=PO2601&language=nl", "language=nl&region=PO2601", False),
        (f"stories/{ID}", "fallback=none", "fallback=none", True),
        ("stories", f"article={ID}", f"article={ID}", False),
        ("changes", "since=AAAA", "since=AAAA", False),
        ("regions", "sector=PO", "sector=PO", False),
        ("regions/PO2601", "", "", False),
        ("articles", "b=2&a=1&a=0", "a=0&a=1&b=2", False),
        ("articles", "q=a%26b", "q=a%26b", False),
    ],
)
def test_an_address_has_one_form(path: str, query: str, canonical: str, by_reader: bool) -> None:
    assert address_of(f"{V1}/{path}", query) == Address(f"{V1}/{path}", canonical, by_reader)


@pytest.mark.parametrize(
    ("path", "query"),
    [
        (f"{V1}/previews/token", ""),
        (f"{V1}/webhooks", ""),
        (f"{V1}/webhooks/{ID}", ""),
        (f"{V1}/feedback", ""),
        (f"{V1}/usage", ""),
        (f"{V1}/schools", ""),
        (f"{V1}/topics", ""),
        (f"{V1}/glossary", ""),
        (f"{V1}/regions", "postcode=1012"),
        (f"{V1}/regions", "sector=PO&postcode=1012"),
        (f"{V1}/regions", "p%6Fstcode=1012"),
        (f"{V1}/articles/", ""),
        (f"{V1}/articles/../webhooks", ""),
        (f"{V1}/articles/zorgplicht", ""),
        (f"{V1}/articles/{ID}/x", ""),
        (f"{V1}/articles\n", ""),
        (f"{V1}/articles", "q=" + "a" * 1000),
        ("/api/v2/articles", ""),
        ("/api/v1", ""),
        (f"/files/{'a' * 64}/foto.jpg", ""),
        ("/admin/", ""),
        ("/panel/read/token", ""),
        ("/", ""),
        ("", ""),
    ],
)
def test_all_else_is_for_django(path: str, query: str) -> None:
    assert address_of(path, query) is None
