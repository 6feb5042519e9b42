"""Pages for managers of panels: members, mails, links. What members open themselves is in `panel/own`."""
