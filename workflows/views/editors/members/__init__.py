"""The pages for managers of panels: panels, members, their mails and links."""
