"""Which files of all texts are in force. How they are made is in `api.copies`."""
