"""The pages of the desk of a region: its supplements, and what waits. Proposals are in `views/proposals`."""
