"""What a translator does on the help page. Editing sentences is wagtail-localize's."""
