"""Plain Dutch out of Dutch, as far as a machine can be trusted with it. Pure Python.

make_plainer(html, house_list=words).html

It replaces a hard word by a plainer one where grammar cannot go wrong, and cuts a sentence between two main
clauses. Links, formatting, numbers, names and quotations stay as they are; no sentence gets longer; a second
time changes nothing. What it cannot do it leaves alone: `cms.readability` marks that for a person.
"""

from cms.translation.plain_dutch.plainer import Plainer, make_plainer

__all__ = ["Plainer", "make_plainer"]
