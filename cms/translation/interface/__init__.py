"""The strings of the interface: extraction from the code, and the catalogues in locale/."""
