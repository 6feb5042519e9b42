"""What all addresses share of HTTP: parameters, ETags, problems, limits, keys. No address of its own."""
