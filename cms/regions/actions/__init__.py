"""What is done to regions, desks and their data: a verb a file. Approving supplements is in `workflows`."""
