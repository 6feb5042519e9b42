"""The editors' pages for publishing without a round, withdrawing, and the consent to publish a story."""
