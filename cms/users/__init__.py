"""Editors' accounts, and counting what one visitor does. Panel members have no accounts."""
