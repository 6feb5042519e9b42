"""How texts are kept."""
