"""The Dutch verbs to which the rules refer."""

from cms.readability.word_lists import word_list

PASSIVE = frozenset({"word", "wordt", "worden", "werd", "werden"})
PERFECT = frozenset({"heb", "hebt", "heeft", "hebben", "had", "hadden"})
TO_BE = frozenset({"ben", "bent", "is", "zijn", "was", "waren", "wees", "geweest", "geworden"})
MODAL = word_list(
    """
    kan kunt kun kunnen kon konden zal zult zullen zou zouden moet moeten moest moesten mag mogen
    mocht mochten wil wilt willen wilde wilden wou hoef hoeft hoeven hoefde hoefden
    """
)
CAUSATIVE = frozenset({"laat", "laten", "liet", "lieten", "ga", "gaat", "gaan", "ging", "gingen"})

AUXILIARIES = PASSIVE | PERFECT | TO_BE | MODAL | CAUSATIVE
# never content words in LiNT-II: its parser tags them as auxiliaries or copulas
NEVER_CONTENT = PASSIVE | TO_BE | MODAL
