"""Dutch to plain Dutch, as far as a machine can be trusted with it. Pure Python.

make_plainer(html, house_list=words).html

It replaces a hard word by a plainer one where the grammar cannot go wrong, and splits a sentence between two
main clauses. Links, formatting, numbers, names and quotations stay as they are; no sentence gets longer; a
second run changes nothing. The rest is left alone: `cms.readability` marks it for a person.
"""

from cms.translation.plain_dutch.plainer import Plainer, make_plainer

__all__ = ["Plainer", "make_plainer"]
