"""What remains after `kill -9`, at random moments and at each edge of a commit."""
