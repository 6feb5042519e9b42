"""What the one log promises. What each action does besides is in that action's tests."""
