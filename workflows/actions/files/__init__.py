"""What people do with frozen files: erase them, when somebody in them asks. Freezing is part of `rounds`."""
