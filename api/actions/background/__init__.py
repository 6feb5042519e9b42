"""What tasks do with many texts, each in a transaction of its own."""
