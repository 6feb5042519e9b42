"""The editorial side, by package. Whole stories are in `journeys`, rounds in `workflows`."""
