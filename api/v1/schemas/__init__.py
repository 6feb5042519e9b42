"""The shape of questions and answers: the first are checked by it, the second described."""
