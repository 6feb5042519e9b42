"""What people type: days and addresses."""
