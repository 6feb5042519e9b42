"""The description of the body of a text: a block is one of several kinds, told by its `type`."""
