"""The report on links, and the page of one."""
