"""Machine translation: services, their cost, checks on what they return. No machine approves anything."""
