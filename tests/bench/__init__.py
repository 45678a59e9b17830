"""Figures of speed, as ratios to a reference that runs in the same minutes on the same machine."""
