"""What other programs put on the clipboard, as text of ours. Pure Python: no Django; README.md tells more.

Here belongs what holds for pasted text alone. What holds for every text that is saved is in `cms/keeping`.
"""

from cms.content.paste.advice import PasteAdvice
from cms.content.paste.clipboard import Pasted, pasted, pasted_line

__all__ = ["PasteAdvice", "Pasted", "pasted", "pasted_line"]
