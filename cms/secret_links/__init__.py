"""How the secret in a personal link is made and checked. Pure: no models, no settings, no URLs."""
