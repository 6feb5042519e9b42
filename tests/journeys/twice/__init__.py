"""What happens a second time: another reading of a text, another device of a reader."""
