"""Which links work. The sites that they lead to are servers on this machine (`other_sites.py`)."""
