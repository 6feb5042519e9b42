"""Recording what sites have, and reminding them."""
