"""What editors do with what readers answered: reply to remarks, score answers."""
