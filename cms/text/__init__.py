"""What text is: one form, look-alikes, signs that nobody sees, directions. Pure; README.md tells more.

Here belongs what holds for any text in any language. What a text says (words, sentences, names of people)
does not: that is in `cms/content/words`, `cms/readability` and `cms/anonymity`.
"""

from cms.text.forms import comparison_form, folded, kept, plain
from cms.text.places import PlainForm, plain_form
from cms.text.signs import Sign, sign_outside

__all__ = ["PlainForm", "Sign", "comparison_form", "folded", "kept", "plain", "plain_form", "sign_outside"]
