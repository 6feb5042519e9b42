"""Pages that panel members see. What editors see is in `editors`."""
