"""Five organisations of one mind each, and whether the figures tell them apart."""
