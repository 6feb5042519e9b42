"""What editors see and do about rounds. What members see is in `panel`."""
