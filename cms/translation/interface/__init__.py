"""The strings of the interface: collected from code, compiled from locale/. No translations of texts."""
