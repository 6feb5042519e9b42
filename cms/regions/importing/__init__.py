"""Files of regions, postcodes and schools: rows in, differences out. Reading a file is in `cms.tables`."""
