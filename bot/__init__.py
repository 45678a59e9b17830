"""The roof: where the parts are plugged together and meet the outside world."""
