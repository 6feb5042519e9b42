"""What is made before editors and desks begin."""
