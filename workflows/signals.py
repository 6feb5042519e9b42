"""What workflows announce to whoever delivers texts, inside the transaction in which it happened."""

from django.dispatch import Signal

#: an approval is public now: `page` (its place and slug) and `approved`, an `ApprovedText`
text_released = Signal()
#: a text is no longer public, or its page is gone: `page`
text_withdrawn = Signal()
