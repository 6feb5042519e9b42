"""Telephone numbers as people in the Netherlands write them. Pure Python."""

import re

WRITTEN = re.compile(r"\+?[\d ()./-]+")
NATIONAL = re.compile(r"0\d{9}|0[89]00\d{4}|0[89]00\d{7}|14\d{3,4}|116\d{3}")
INTERNATIONAL = re.compile(r"\+[1-9]\d{6,14}")
DUTCH = "+31"
SUBSCRIBER = 10  # digits of a number that can be dialled from abroad, its zero included


def telephone_link(written: str) -> str:
    """Return the URL that makes a telephone call this number. Raises ValueError like `dialled`."""
    return f"tel:{dialled(written)}"


def whatsapp_link(written: str) -> str:
    """Return the URL of a conversation in WhatsApp. Raises ValueError like `dialled`."""
    return f"https://wa.me/{dialled(written).lstrip('+')}"


def dialled(written: str) -> str:
    """Return what a telephone dials: +31201234567, or 08001234 for a number that has no foreign form.

    Raises ValueError for what is not a whole telephone number.
    """
    if not WRITTEN.fullmatch(written.strip()):
        raise ValueError("not a telephone number")
    digits = re.sub(r"[^\d+]", "", written.replace("(0)", ""))
    if re.match(r"00[1-9]", digits):
        digits = f"+{digits[2:]}"
    if INTERNATIONAL.fullmatch(digits):
        return digits
    if not NATIONAL.fullmatch(digits):
        raise ValueError("not a telephone number")
    foreign = len(digits) == SUBSCRIBER and not digits.startswith(("0800", "0900"))
    return f"{DUTCH}{digits[1:]}" if foreign else digits
