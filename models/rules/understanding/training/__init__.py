"""How the ranking is trained: sentences of our own, and the script that reads them."""
