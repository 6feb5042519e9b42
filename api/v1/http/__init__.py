"""What all endpoints share of HTTP: parameters, ETags, problems, limits, keys. No endpoint of its own."""
