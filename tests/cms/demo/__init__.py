"""The demonstration's own code. That it loads whole is in `journeys`."""
