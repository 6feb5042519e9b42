"""Signs of life, and the tasks of workers that give none."""
