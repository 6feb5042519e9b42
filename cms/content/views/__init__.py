"""Views of the admin and of the start page. Views about rounds and approvals are in `workflows`."""
