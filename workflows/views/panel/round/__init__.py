"""The pages of one round, behind an invitation: one file a page, in the order of the member's steps."""
