"""What a member does in a round. What editors do with it afterwards is in `replies`."""
