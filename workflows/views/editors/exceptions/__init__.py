"""The editors' pages for publishing without a round, withdrawing, and the consent of who told a story."""
