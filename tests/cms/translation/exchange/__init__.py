"""Files as the tools of translators write them."""
