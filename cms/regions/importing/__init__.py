"""Files of regions, postcodes and schools: rows in, differences out."""
