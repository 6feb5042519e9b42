"""The pages behind a member's personal link and a parent's link. No text is read here."""
