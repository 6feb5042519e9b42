"""Answers before Django: a WSGI application around Django's that gives what it kept. See decision 5.

The database says when that is no longer true: every change that a reader can see moves the position of the
feed. What this package does not know for certain it leaves to Django.
"""
