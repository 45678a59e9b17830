"""The solver of a day, in a process of its own: what it imports and eats never stays with us."""
