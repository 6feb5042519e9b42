"""What follows in the API when a recording of a text comes or goes."""
