"""The pages behind a member's own link and a parent's link. No text is read here."""
