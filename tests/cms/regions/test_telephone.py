"""Telephone numbers as people write and paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.regions.telephone import check_reachable_by_chat, dialled, telephone_link, tidy, whatsapp_link
from cms.typed import NotUnderstoodError

HOW = "Write it like 030 123 4567."
AMSTERDAM = ("020 123 4567", "+31201234567")
MOBILE = ("06 12345678", "+31612345678")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("020 123 45 67", AMSTERDAM),
        ("0201234567", AMSTERDAM),
        ("(020) 1234567", AMSTERDAM),
        ("(0)20 1234567", AMSTERDAM),
        ("020-1234567", AMSTERDAM),
        ("020/1234567", AMSTERDAM),
        ("020.123.45.67", AMSTERDAM),
        (" 020 123 45 67\n", AMSTERDAM),
        ("+31 (0)20 123 4567", AMSTERDAM),
        ("+31(20)1234567", AMSTERDAM),
        ("(+31) 20 1234567", AMSTERDAM),
        ("+31 020 1234567", AMSTERDAM),
        ("0031 20 1234567", AMSTERDAM),
        ("0031 (0)20 1234567", AMSTERDAM),
        ("31 20 123 45 67", AMSTERDAM),
        ("tel: 020 1234567", AMSTERDAM),
        ("Tel.: 020 1234567", AMSTERDAM),
        ("tel:+31201234567", AMSTERDAM),
        ("T. 020 1234567", AMSTERDAM),
        ("Telefoonnummer 020 1234567", AMSTERDAM),
        ("☎ 020 1234567", AMSTERDAM),
        ("020\u00a0123\u00a045\u00a067", AMSTERDAM),
        ("020\u2011123\u201145\u201167", AMSTERDAM),
        ("020\u20131234567", AMSTERDAM),
        ("020\u200b123\u00ad4567", AMSTERDAM),
        ("\u0660\u0662\u0660 \u0661\u0662\u0663\u0664\u0665\u0666\u0667", AMSTERDAM),
        ("\uff10\uff12\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17", AMSTERDAM),
        ("06 12345678", MOBILE),
        ("06-12 34 56 78", MOBILE),
        ("\u202a+31 6 12345678\u202c", MOBILE),
        ("\u2066+31\u00a06\u00a012345678\u2069", MOBILE),
        ("M 06-12345678", MOBILE),
        ("WhatsApp: 06 12345678", MOBILE),
        ("0115 123456", ("0115 123 456", "+31115123456")),
        ("088 123 45 67", ("088 123 4567", "+31881234567")),
        ("0970 1234 5678", ("0970 123 45678", "+3197012345678")),
        ("0800-1234", ("0800 1234", "08001234")),
        ("+31 800 1234", ("0800 1234", "08001234")),
        ("0800 123 456", ("0800 123456", "0800123456")),
        ("0800 123 4567", ("0800 1234567", "08001234567")),
        ("0900-8844", ("0900 8844", "09008844")),
        ("0900-123 4567", ("0900 1234567", "09001234567")),
        ("14 020", ("14 020", "14020")),
        ("14 0113", ("14 0113", "140113")),
        ("+31 14 020", ("14 020", "14020")),
        ("112", ("112", "112")),
        ("113", ("113", "113")),
        ("144", ("144", "144")),
        ("116111", ("116 111", "116111")),
        ("+31 116 111", ("116 111", "116111")),
        ("+32 470 12 34 56", ("+32 470 12 34 56", "+32470123456")),
        ("0032 2 123 45 67", ("+32 2 123 45 67", "+3221234567")),
        ("+32 (0)2 123 45 67", ("+32 2 123 45 67", "+3221234567")),
        ("+49 (0)2822 12345", ("+49 2822 12345", "+49282212345")),
        ("0049 2822 / 12345", ("+49 2822 12345", "+49282212345")),
        ("+49 30 123456", ("+49 30 123456", "+4930123456")),
        ("001 212 555 0100", ("+1 212-555-0100", "+12125550100")),
        ("000 000 00 01", ("000 000 00 01", "+31000000001")),  # belongs to nobody: in examples
    ],
)
def test_a_number(written: str, number: tuple[str, str]) -> None:
    assert (tidy(written), dialled(written)) == number


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("", f"This is not a whole telephone number. {HOW}"),
        ("+31", f"This is not a whole telephone number. {HOW}"),
        ("030", "Here are 3 digits; a Dutch number has 10, its area code included."),
        ("020 123456", "Here are 9 digits; a Dutch number has 10, its area code included."),
        ("20 1234567", "Here are 9 digits; a Dutch number has 10, its area code included."),
        ("06-1234567", "Here are 9 digits; a Dutch number has 10, its area code included."),
        ("020 12345678", "Here are 11 digits; a Dutch number has 10, its area code included."),
        ("14 099", "Here are 5 digits; a Dutch number has 10, its area code included."),
        ("0800 12", "A number that begins with 0800 has 8 or 11 digits; here are 6."),
        ("0219 123456", "No Dutch number begins with 0219."),
        ("06 02345678", "No Dutch number begins with 0602."),
        (
            "2012345678",
            "A Dutch number begins with 0, and one from abroad with + and the code of its country.",
        ),
        ("020 l234567", f"“l” does not belong in a telephone number. {HOW}"),
        ("020 123 45 6O", f"“O” does not belong in a telephone number. {HOW}"),
        ("bel ons", f"“bel ons” does not belong in a telephone number. {HOW}"),
        ("020 1234567 (Roos)", f"“Roos” does not belong in a telephone number. {HOW}"),
        ("020 * 1234567", f"“*” does not belong in a telephone number. {HOW}"),
        ("++31201234567", f"“+” does not belong in a telephone number. {HOW}"),
        ("020+1234567", f"“+” does not belong in a telephone number. {HOW}"),
        (
            "020 1234567 tst 12",
            "An extension (“tst 12”) cannot be dialled from a site. Write the number without it.",
        ),
        (
            "020 1234567 toestel: 12",
            "An extension (“toestel: 12”) cannot be dialled from a site. Write the number without it.",
        ),
        (
            "020 1234567 / 06 12345678",
            "There are 20 digits here: are these two numbers? One fits.",
        ),
        ("+999 123 4567", "No country has a number that begins with +999."),
        ("+32 12", "+3212 is not a whole number of the country with that code."),
        ("+49 1", "+491 is not a whole number of the country with that code."),
        ("+" + "3" * 60, f"+{'3' * 39}… is not a whole number of the country with that code."),
    ],
)
def test_what_is_wrong_is_said(written: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        tidy(written)
    assert str(refused.value) == sentence
    with pytest.raises(NotUnderstoodError):
        dialled(written)


numbers = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="0123456789 +()-", max_size=20),
    st.from_regex(r"\A(0|\+31 ?|0031|\+32|\+49|\+1|\+7|\+39|\+52|\+54|\+55|00)[0-9 ]{6,12}\Z"),
)


@given(numbers)
def test_the_tidy_form_dials_the_same_and_stays(written: str) -> None:
    try:
        form = tidy(written)
    except NotUnderstoodError:
        return
    assert tidy(form) == form
    assert dialled(form) == dialled(written) == dialled(dialled(written))
    assert dialled(written).lstrip("+").isdecimal()
    assert len(form) <= 30


@pytest.mark.parametrize(
    ("written", "call", "chat"),
    [
        ("06-12345678", "tel:+31612345678", "https://wa.me/31612345678"),
        ("0800 1234", "tel:08001234", "https://wa.me/08001234"),
    ],
)
def test_links(written: str, call: str, chat: str) -> None:
    assert telephone_link(written) == call
    assert whatsapp_link(written) == chat


@pytest.mark.parametrize("link", [telephone_link, whatsapp_link])
def test_what_is_no_number_has_no_link(link) -> None:
    with pytest.raises(NotUnderstoodError, match="“bel ons” does not belong"):
        link("bel ons")


def test_a_chat_needs_a_number_that_is_known_abroad() -> None:
    check_reachable_by_chat("06 12345678")
    check_reachable_by_chat("+32 470 12 34 56")
    for written in ("0800 1234", "14 020", "112"):
        with pytest.raises(NotUnderstoodError, match=f"WhatsApp knows no numbers such as {written}"):
            check_reachable_by_chat(written)
