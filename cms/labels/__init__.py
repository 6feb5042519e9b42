"""The names of shared things: short facts, of which a second person sees each new one before sites do."""
