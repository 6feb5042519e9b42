"""What editors do with the answers of readers: reply to remarks, score answers."""
