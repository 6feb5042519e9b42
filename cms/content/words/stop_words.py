"""Stop words: they say nothing about what somebody is looking for."""

from typing import Final

_DUTCH: Final = """
    aan als bij dan dat de die dit doe door een en er had heb hebben heeft het hij hoe ik in is kan kunnen
    maar mag me met mij mijn moet moeten na naar niet nog nu of om ons onze ook op over te tot u uit uw van
    voor waar wanneer wat we wel welke wie wij wil word worden wordt ze zich zij zijn zo zou
"""
_ENGLISH: Final = """
    a an and are as at be by can do does for from have how i if in is it may me my not of on or our should
    that the their they this to we what when where which who will with you your
"""
STOP_WORDS: Final = {"nl": frozenset(_DUTCH.split()), "en": frozenset(_ENGLISH.split())}
