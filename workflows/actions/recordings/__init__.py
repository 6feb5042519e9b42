"""Reading a text aloud: who speaks, what is recorded, who hears it, and how it ends."""
