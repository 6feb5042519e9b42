"""The validation side: rounds, members, approvals. The gate is in `contracts`, stories in `journeys`."""
