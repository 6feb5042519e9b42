"""Panels, their members and the consent of parents. What members give in a round is in `rounds`."""
