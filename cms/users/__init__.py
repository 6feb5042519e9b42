"""Editors' accounts. Panel members have none."""
