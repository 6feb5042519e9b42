"""Editors' accounts. Panel members have no accounts."""
