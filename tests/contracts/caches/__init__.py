"""Behind real caches."""
