"""What an installation or a region needs before its editors can begin. Safe to run again."""
