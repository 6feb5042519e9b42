"""What people type or paste, as it is stored: `KeptTexts` for models, and the rules it follows.

Here belongs what holds for every text that editors save. What a clipboard holds is taken apart in
`cms/content/paste`, before it is text of ours.
"""

from cms.keeping.kept_texts import KeptTexts

__all__ = ["KeptTexts"]
