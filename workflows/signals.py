"""Signals sent inside the transaction that caused them, most of them to the package that delivers texts."""

from django.dispatch import Signal

#: an approval is public now: `page` (its place and slug) and `approved`, an `ApprovedText`
text_released = Signal()
#: a text is no longer public, or its page was deleted: `page`
text_withdrawn = Signal()
#: a public text has another place in the tree of pages, perhaps in another region: `page`
text_moved = Signal()
#: a planned text could not be published: `page`, `revision`, `error`, and the `approval` in force of it
plan_refused = Signal()
#: what readers hear of a text is another recording, or none: `article` and `language`
voice_changed = Signal()
#: an editor approved a check, also for a second reading: `task_state` and `by`; sent before the approval
check_passed = Signal()
