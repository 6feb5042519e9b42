"""The pages of one round, behind an invitation: one file for each of the member's steps."""
