"""What sticks to the end of a link goes; the link itself stays as it is."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.mail.glue import has_token, without_glue

TOKEN = "bWVld2VyLWxlemVuLWlzLWdvZWQtdm9vci1pZWRlcmU"
ENDS_WITH_DASHES = f"{TOKEN[:-2]}_-"
#: what people and programs were seen to leave at the end of a link, decoded as a server gets it
GLUE = [
    *(".", ",", ";", ":", "!", ")", "]", "}", ">", '"', "'", "*", "**", "_", "__", "~", "|", "=", "\\"),
    *("\u201d", "\u2019", "\u00bb", "\u2026", "\u060c", "\u061b", "\u061f", "\u3002", "\uff09", "\u2014"),
    *(" ", "\u00a0", "\n", "\t", "\u200b", "\u2069", "\u200e", "\u00ad", "\ufeff", "%20", "%3E", "%E2%80%9D"),
    *(
        ").",
        ">.",
        '".',
        ".)",
        ")*",
        "_.",
        "._",
        "&",
        "&gt;",
        "&amp;",
        "&nbsp;",
        "&utm_source=x",
        "</a>",
        "<br>",
    ),
    *(
        "<https://example.org/panel/x/>",
        ">https://example.org/",
        " Groeten van Fatima",
        "\r\nMet groet",
        ".....",
    ),
]
LINKS = {
    "/panel/{}/": "the invitation",
    "/panel/{}/resultaat/": "the outcome",
    "/panel/mijn/{}/": "the own page",
    "/panel/ouder/{}/": "the parent's page",
}


@pytest.mark.parametrize("glue", GLUE)
@pytest.mark.parametrize("token", [TOKEN, ENDS_WITH_DASHES])
def test_glue_goes_and_the_token_stays(glue: str, token: str) -> None:
    for pattern in LINKS:
        link = pattern.format(token)
        assert without_glue(link + glue) == link
    lost_its_slash = f"/panel/{token}"
    assert without_glue(lost_its_slash + glue) == lost_its_slash


@pytest.mark.parametrize("glue", [one for one in GLUE if one.isprintable()])
def test_a_signed_token_keeps_its_own_signs(glue: str) -> None:
    signed = f"eyJwYWdlIjo3fQ:1vQx2Z:{ENDS_WITH_DASHES}"
    assert without_glue(signed + glue) == signed


@pytest.mark.parametrize(
    "path",
    [
        f"/panel/{TOKEN}A/",
        f"/panel/{TOKEN}_A/",
        f"/panel/{TOKEN[:-1]}/",
        f"/panel/{TOKEN}/lezen/5f4dcc3b-5aa7-65d6-8327-deb882cf99aa.2/0-17/",
        "/panel/mijn/x/",
        "/admin/pages/12/edit/",
        "",
        "/",
    ],
)
def test_nothing_else_is_taken_or_mended(path: str) -> None:
    assert without_glue(path) == path


def test_whether_a_whole_token_is_left() -> None:
    assert has_token(f"/panel/{TOKEN}/")
    assert not has_token(f"/panel/{TOKEN}A/")
    assert not has_token(f"/panel/{TOKEN[:-1]}/lezen/")


@given(st.text(string.ascii_letters + "-_", min_size=43, max_size=43), st.sampled_from(GLUE), st.text())
def test_what_comes_out_holds_no_glue_and_no_sign_of_its_own(token: str, glue: str, after: str) -> None:
    once = without_glue(f"/panel/{token}/{glue}{after}")
    assert without_glue(once) == once
    assert once.startswith(f"/panel/{token}/")
