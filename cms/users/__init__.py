"""Editors' accounts and limits on attempts to log in. Panel members have no accounts."""
