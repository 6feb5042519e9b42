"""Readers on regional sites: was a text clear, how often is it read. Panel members are in `workflows`."""
