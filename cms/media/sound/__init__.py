"""What somebody recorded: read, listened to by the machine, and made into what every phone plays."""
