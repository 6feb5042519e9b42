"""What always holds, whatever the input: the API, the gate, the house. Not what one page does."""
