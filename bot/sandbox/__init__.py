"""A local messenger that speaks the Bot API, so that the bot can be tried and tested at home."""
