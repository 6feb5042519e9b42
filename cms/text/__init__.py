"""What text is: one form, look-alikes, signs that nobody sees, directions. Pure; README.md tells more.

Here belongs what holds for any text in any language. What a text says (words, sentences, names of people)
does not: that is in `cms/content/words`, `cms/readability` and `cms/anonymity`.
"""

from cms.text.directions import Direction, direction_of, isolated, isolated_html, isolated_value, runs
from cms.text.forms import comparison_form, folded, kept, plain
from cms.text.places import PlainForm, plain_form
from cms.text.signs import Sign, sign_outside

__all__ = [
    "Direction",
    "PlainForm",
    "Sign",
    "comparison_form",
    "direction_of",
    "folded",
    "isolated",
    "isolated_html",
    "isolated_value",
    "kept",
    "plain",
    "plain_form",
    "runs",
    "sign_outside",
]
