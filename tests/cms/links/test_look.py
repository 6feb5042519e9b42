"""One visit to a link: what it finds, how little it asks, and where it never goes."""

import socket
from typing import Any

import pytest

from cms.links.fetching import look as looking
from cms.links.fetching.look import Look, look
from cms.links.rule import VisitAnswer
from tests.cms.links.other_sites import METADATA, OtherSite


@pytest.mark.parametrize(
    ("path", "answer", "moved_to"),
    [
        ("/works", VisitAnswer.OK, ""),
        ("/only-get", VisitAnswer.OK, ""),
        ("/cookie", VisitAnswer.OK, ""),
        ("/for-now", VisitAnswer.OK, ""),
        ("/with-a-slash", VisitAnswer.OK, ""),
        ("/moved", VisitAnswer.MOVED, "/works"),
        ("/moved-for-good", VisitAnswer.MOVED, "/works"),
        ("/moved-twice", VisitAnswer.MOVED, "/works"),
        ("/moved-then-for-now", VisitAnswer.MOVED, "/for-now"),
        ("/to-the-front", VisitAnswer.MOVED, "/"),
        ("/nowhere", VisitAnswer.NOT_FOUND, ""),
        ("/gone", VisitAnswer.NOT_FOUND, ""),
        ("/moved-and-gone", VisitAnswer.NOT_FOUND, ""),
        ("/forbidden", VisitAnswer.REFUSED, ""),
        ("/sign-in", VisitAnswer.REFUSED, ""),
        ("/human", VisitAnswer.REFUSED, ""),
        ("/to-an-app", VisitAnswer.REFUSED, ""),
        ("/busy", VisitAnswer.BUSY, ""),
        ("/error", VisitAnswer.FAILED, ""),
        ("/circle", VisitAnswer.CIRCLE, ""),
        ("/inside", VisitAnswer.PRIVATE, ""),
    ],
)
def test_what_a_visit_finds(site: OtherSite, path: str, answer: VisitAnswer, moved_to: str) -> None:
    found = look(site(path))
    assert (found.answer, found.moved_to) == (answer, moved_to and site(moved_to))


def test_a_circle_is_left_soon(site: OtherSite) -> None:
    look(site("/circle"))
    assert len(site.asked) <= 3


def test_a_chain_that_never_ends_is_left(site: OtherSite) -> None:
    site.pages |= {f"/step{n}": (302, {"Location": f"/step{n + 1}"}) for n in range(100)}
    assert look(site("/step0")).answer is VisitAnswer.CIRCLE
    assert len(site.asked) < 12


@pytest.mark.parametrize("path", ["/endless", "/endless-redirect"])
def test_of_a_page_that_never_ends_nothing_is_read(site: OtherSite, path: str) -> None:
    assert look(site(path)).answer in {VisitAnswer.OK, VisitAnswer.MOVED}
    assert {method for method, _path, _headers in site.asked} == {"HEAD"}


@pytest.mark.parametrize(
    ("path", "answer"), [("/endless-error", VisitAnswer.FAILED), ("/only-get-endless", VisitAnswer.MOVED)]
)
def test_where_head_is_not_known_no_page_is_read_either(
    site: OtherSite, path: str, answer: VisitAnswer
) -> None:
    """Of a redirect too: the library would read its page to the end, which may not come."""
    assert look(site(path)).answer is answer
    assert [method for method, _path, _headers in site.asked][:2] == ["HEAD", "GET"]
    assert site.sent < 20_000_000


def test_who_answers_a_byte_at_a_time_holds_up_nobody(
    site: OtherSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "DEADLINE", 0.3)
    assert look(site("/slow")).answer is VisitAnswer.UNREACHABLE


def test_nobody_there(site: OtherSite) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert look(f"http://127.0.0.1:{port}/").answer is VisitAnswer.UNREACHABLE


@pytest.mark.parametrize(
    "url", ["http://[::1", "http://", "https://a..b/", "http://exa mple.org/", "http://x.example:99999/"]
)
def test_what_is_no_address(url: str) -> None:
    assert look(url).answer is VisitAnswer.NO_ADDRESS


@pytest.mark.parametrize(
    "url",
    [
        METADATA,
        "http://127.0.0.1/",
        "http://10.0.0.1/",
        "http://192.168.1.1:8080/admin",
        "http://[::1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[fd00::1]/",
        "http://0.0.0.0/",
        "http://100.64.0.1/",
        "http://2130706433/",
        "http://localhost/",
    ],
)
def test_it_never_goes_inside_a_network(url: str) -> None:
    assert look(url) == Look(VisitAnswer.PRIVATE)


def test_a_name_that_leads_inside_after_it_was_checked_gains_nothing(
    site: OtherSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The address that was checked is the one that is used; each redirect is checked anew."""
    answers = iter(["127.0.0.1", "169.254.169.254"])
    real = socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *given: Any, **more: Any) -> Any:
        return real(next(answers) if host == "rebinding.example" else host, port, *given, **more)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    port = site.url.rpartition(":")[2]
    assert look(f"http://rebinding.example:{port}/for-now").answer is VisitAnswer.PRIVATE
    assert site.paths == ["/for-now"]
    assert not list(answers)


def test_it_says_who_it_is_and_whom_to_write_to(site: OtherSite, settings: Any) -> None:
    look(site("/works"))
    ((_method, _path, headers),) = site.asked
    assert settings.PUBLIC_URL in headers["User-Agent"]
    assert settings.ORGANISATION_EMAIL in headers["User-Agent"]


def test_a_password_in_an_address_stays_with_us(site: OtherSite) -> None:
    assert look(site("/works").replace("://", "://me:secret@")).answer is VisitAnswer.OK
    assert all("Authorization" not in headers for _method, _path, headers in site.asked)


def test_it_hears_for_how_long_a_host_wants_to_be_left_alone(site: OtherSite) -> None:
    found = look(site("/busy"))
    assert found.rest is not None
    assert found.rest.total_seconds() == 7200
    assert found.host == "127.0.0.1"
    assert [method for method, _path, _headers in site.asked] == ["HEAD"]
