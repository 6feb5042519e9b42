"""What delivery costs, measured: `python -m tests.bench` prints a line for each promise of DESIGN.md §8.

Everything runs on this machine, over loopback, in one run; the promises are ratios, and both sides of a
ratio are measured in turns.
"""
