"""What a region's desk does with its supplements. Proposals to the national desk are in `proposals`."""
