"""Every way round the workflow, tried by somebody who may do everything that Wagtail knows.

Each is tried on an article that was never approved, and on one that is public and has a changed draft.
"""
