"""Approvals, withdrawals and requests for an exception: the evidence, which is never deleted with a page."""
