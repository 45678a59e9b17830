"""What people say, understood in their own words: danger, services, time and who it is for.

`reading.read` is the one way in. Everything here is pure; words live in `models/seed/lexicon`,
where a coordinator can read and extend them.
"""
