"""How a message is written and sent: the address of a personal link, the letter, the queue."""
