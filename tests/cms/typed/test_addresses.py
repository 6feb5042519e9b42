"""Web addresses and e-mail addresses as people type and paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.typed import NotUnderstoodError, read_email, read_web_address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("", ""),
        (" \u200b ", ""),
        ("www.voorbeeld.nl", "https://www.voorbeeld.nl"),
        ("voorbeeld.nl/Contact?a=B", "https://voorbeeld.nl/Contact?a=B"),
        (" https://www.Voorbeeld.nl/Pad ", "https://www.voorbeeld.nl/Pad"),
        ("HTTP://Voorbeeld.NL", "http://voorbeeld.nl"),
        ("\u200bhttps://voorbeeld.nl\u202c\u00a0", "https://voorbeeld.nl"),
        ("https://voor\u00adbeeld.nl", "https://voorbeeld.nl"),
        ("<https://voorbeeld.nl>", "https://voorbeeld.nl"),
        ("“www.voorbeeld.nl”", "https://www.voorbeeld.nl"),
        ("https://voorbeeld.nl/a.", "https://voorbeeld.nl/a"),
        ("https://één.example/naïef", "https://één.example/naïef"),
        ("voorbeeld.nl:8080/x", "https://voorbeeld.nl:8080/x"),
        ("https://voorbeeld.nl/@naam", "https://voorbeeld.nl/@naam"),
        ("voorbeeld.nl/@naam", "https://voorbeeld.nl/@naam"),
    ],
)
def test_a_web_address(written: str, address: str) -> None:
    assert read_web_address(written) == address


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (
            "https://roos:geheim@voorbeeld.nl",
            "There is a name or a password in this web address. Leave it out.",
        ),
        ("info@voorbeeld.nl", "“info@voorbeeld.nl” is an e-mail address, not a web address."),
        (
            "ftp://voorbeeld.nl",
            "“ftp://voorbeeld.nl” does not begin as a web address: that is https:// or www.",
        ),
        (
            "https:/voorbeeld.nl",
            "“https:/voorbeeld.nl” does not begin as a web address: that is https:// or www.",
        ),
        (
            "https//voorbeeld.nl",
            "“https//voorbeeld.nl” does not begin as a web address: that is https:// or www.",
        ),
        ("javascript:x", "“javascript:x” does not begin as a web address: that is https:// or www."),
        ("voorbeeld", "“voorbeeld” is not a whole web address: its end is missing, such as .nl."),
        ("https://", "“https://” is not a whole web address: its end is missing, such as .nl."),
        ("www.voor beeld.nl", "There is a space in “www.voor beeld.nl”: is this one web address?"),
        ("www.a.nl\nwww.b.nl", "There is a space in “www.a.nl\nwww.b.nl”: is this one web address?"),
        ("www.voorbeeld.nl\\x", "“\\” does not belong in a web address."),
    ],
)
def test_what_is_no_web_address(written: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_web_address(written)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("", ""),
        ("roos@voorbeeld.nl", "roos@voorbeeld.nl"),
        ("Roos.Jansen+x@Voorbeeld.nl", "Roos.Jansen+x@Voorbeeld.nl"),
        ("\u200broos@voorbeeld.nl\u00a0", "roos@voorbeeld.nl"),
        ("Roos Jansen <roos@voorbeeld.nl>, ", "roos@voorbeeld.nl"),
        ("<roos@voorbeeld.nl>", "roos@voorbeeld.nl"),
        ("mailto:roos@voorbeeld.nl", "roos@voorbeeld.nl"),
        ("roos@voorbeeld.nl.", "roos@voorbeeld.nl"),
        ("roos@één.example", "roos@één.example"),
    ],
)
def test_an_email_address(written: str, address: str) -> None:
    assert read_email(written) == address


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("roos@voorbeeld,nl", "“,” does not belong in an e-mail address."),
        (
            "roos jansen@voorbeeld.nl",
            "There is a space in “roos jansen@voorbeeld.nl”: is this one e-mail address?",
        ),
        (
            "voorbeeld.nl",
            "“voorbeeld.nl” is not an e-mail address: there is one @ in it, as in naam@voorbeeld.nl.",
        ),
        ("a@@b.nl", "“a@@b.nl” is not an e-mail address: there is one @ in it, as in naam@voorbeeld.nl."),
        ("a@b.nl;c@d.nl", "“;” does not belong in an e-mail address."),
    ],
)
def test_what_is_no_email_address(written: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_email(written)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("read", [read_web_address, read_email])
@given(written=st.text(max_size=40) | st.text(alphabet="<>@. :/a\u200bwh,;\"'", max_size=20))
def test_reading_twice_is_reading_once(read, written: str) -> None:
    try:
        address = read(written)
    except NotUnderstoodError:
        return
    assert read(address) == address
