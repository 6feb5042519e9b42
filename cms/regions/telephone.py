"""Telephone numbers as people in the Netherlands write and paste them. Pure Python."""

import re
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from cms.text import comparison_form, sign_outside
from cms.typed.errors import NotUnderstoodError, shown

#: what people and programs write before a number
LABEL: Final = re.compile(
    r"(?:(?:telefoonnummer|telefoon|tel|t|mobiel|mob|m|phone|whatsapp|app) ?[.:]{0,2}|[☎📞📱✆]) ?(?=[+(\d])",
    re.IGNORECASE,
)
EXTENSION: Final = re.compile(r"(?:toestel|tst|extensie|extension|ext|x)[. :]{0,2}\d+$", re.IGNORECASE)
SIGN: Final = re.compile(r"[\d ()+./-]", re.ASCII)
LETTERS: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
#: numbers that belong to nobody, for examples and demonstrations
INVENTED: Final = re.compile(r"000\d{7}")
#: emergencies, suicide prevention, animals, and what is the same in all of Europe
SHORT: Final = re.compile(r"11[23]|144|116\d{3}")
#: has no form that can be dialled from abroad
NATIONAL_ONLY: Final = re.compile(r"0800|090|14|11")
SERVICE: Final = re.compile(r"0800|090[069]")
DUTCH: Final = "31"
WHOLE: Final = 10  # digits of a Dutch number
TWO_NUMBERS: Final = 18  # as many digits are two numbers


def telephone_link(written: str) -> str:
    """Return the URL that makes a telephone call this number. Raises NotUnderstoodError like `dialled`."""
    return f"tel:{dialled(written)}"


def whatsapp_link(written: str) -> str:
    """Return the URL of a conversation in WhatsApp. Raises NotUnderstoodError like `dialled`."""
    return f"https://wa.me/{dialled(written).lstrip('+')}"


def dialled(written: str) -> str:
    """Return what a telephone dials: +31201234567, or 08001234 for a number that has no foreign form.

    Raises NotUnderstoodError for what is not a whole telephone number.
    """
    digits = _digits(written)
    return digits if digits.startswith("+") or NATIONAL_ONLY.match(digits) else f"+{DUTCH}{digits[1:]}"


def tidy(written: str) -> str:
    """Return the number in one form that people read: "020 123 4567", "+32 470 12 34 56".

    It dials the same. Raises NotUnderstoodError like `dialled`.
    """
    digits = _digits(written)
    if digits.startswith("+"):
        return phonenumbers.format_number(phonenumbers.parse(digits), PhoneNumberFormat.INTERNATIONAL)
    if INVENTED.fullmatch(digits):
        return f"{digits[:3]} {digits[3:6]} {digits[6:8]} {digits[8:]}"
    if SHORT.fullmatch(digits):
        return f"{digits[:3]} {digits[3:]}".strip()
    return phonenumbers.format_number(phonenumbers.parse(digits, "NL"), PhoneNumberFormat.NATIONAL)


def check_reachable_by_chat(written: str) -> None:
    """Raise NotUnderstoodError for a number that WhatsApp cannot know: it works in one country alone."""
    if not dialled(written).startswith("+"):
        raise NotUnderstoodError(
            "WhatsApp knows no numbers such as %(number)s. Write a number with ten digits.",
            number=tidy(written),
        )


def _digits(written: str) -> str:
    """Return +32470123456 for a number from abroad, and 0201234567, 08001234 or 14020 for a Dutch one."""
    text = _number_alone(comparison_form(written))
    digits = re.sub(r"[^\d+]", "", text)
    if digits.startswith("00") and not INVENTED.fullmatch(digits):
        digits = f"+{digits[2:]}"
    if digits.startswith(DUTCH) and len(digits) == WHOLE + 1:
        digits = f"+{digits}"
    if not digits.startswith("+"):
        return _dutch(digits)
    digits = re.sub(r"[^\d+]", "", text.replace("(0)", ""))
    digits = f"+{digits.removeprefix('+').removeprefix('00')}"
    if not digits.startswith(f"+{DUTCH}"):
        return _foreign(digits)
    after = digits.removeprefix(f"+{DUTCH}")
    if re.fullmatch(r"(?:14|11)\d{1,4}|144", after):
        return _dutch(after)
    return _dutch(after if re.match(r"0[1-9]", after) else f"0{after}")


def _number_alone(text: str) -> str:
    """Return the text without a word before the number. Raises NotUnderstoodError for what is no number."""
    text = LABEL.sub("", text, count=1) if LABEL.match(text) else text
    if extension := EXTENSION.search(text):
        raise NotUnderstoodError(
            "An extension (“%(words)s”) cannot be dialled from a site. Write the number without it.",
            words=shown(extension[0]),
        )
    sign = sign_outside(text, SIGN)
    if sign is None and "+" in text.lstrip("( ")[1:]:
        raise _wrong("+")
    if sign is not None:
        word = LETTERS.match(text, sign.place)
        raise _wrong(shown(word[0]) if word else sign.shown)
    return text


def _wrong(sign: str) -> NotUnderstoodError:
    return NotUnderstoodError(
        "“%(sign)s” does not belong in a telephone number. Write it like 030 123 4567.", sign=sign
    )


def _dutch(digits: str) -> str:
    if INVENTED.fullmatch(digits) or SHORT.fullmatch(digits):
        return digits
    if len(digits) >= TWO_NUMBERS:
        raise NotUnderstoodError(
            "There are %(count)d digits here: are these two numbers? One fits.", count=len(digits)
        )
    number = _parsed(digits)
    if number and phonenumbers.is_valid_number(number) and digits.startswith(("0", "14")):
        national = str(number.national_number)
        return national if national.startswith("14") and len(national) < WHOLE - 1 else f"0{national}"
    raise _not_dutch(digits)


def _parsed(digits: str) -> "phonenumbers.PhoneNumber | None":
    try:
        return phonenumbers.parse(digits, "NL")
    except NumberParseException:
        return None


def _not_dutch(digits: str) -> NotUnderstoodError:
    if len(digits) < 3:  # noqa: PLR2004 - nobody has a number of one or two digits
        return NotUnderstoodError("This is not a whole telephone number. Write it like 030 123 4567.")
    if SERVICE.match(digits):
        return NotUnderstoodError(
            "A number that begins with %(begin)s has 8 or 11 digits; here are %(count)d.",
            begin=digits[:4],
            count=len(digits),
        )
    if len(digits) != WHOLE:
        return NotUnderstoodError(
            "Here are %(count)d digits; a Dutch number has 10, its area code included.", count=len(digits)
        )
    if not digits.startswith("0"):
        return NotUnderstoodError(
            "A Dutch number begins with 0, and one from abroad with + and the code of its country."
        )
    return NotUnderstoodError("No Dutch number begins with %(begin)s.", begin=digits[:4])


def _foreign(digits: str) -> str:
    try:
        number = phonenumbers.parse(digits[:TWO_NUMBERS])
    except NumberParseException as problem:
        if problem.error_type == NumberParseException.INVALID_COUNTRY_CODE:
            raise NotUnderstoodError(
                "No country has a number that begins with %(begin)s.", begin=digits[:4]
            ) from problem
        raise _not_whole(digits) from problem
    form = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if not phonenumbers.is_possible_number(number) or phonenumbers.parse(form) != number:
        raise _not_whole(digits)
    return form


def _not_whole(digits: str) -> NotUnderstoodError:
    return NotUnderstoodError(
        "%(number)s is not a whole number of the country with that code.", number=shown(digits)
    )
