"""Machine translation: the services, their cost, and the checks on what they return."""
