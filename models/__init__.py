"""The foundation: what is true. Knows no messenger, no sentence shown to people, no wall clock."""
