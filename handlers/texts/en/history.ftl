# What happened to a thing, one line each, for those who work here
why-the-home-says-so = the home says so itself
why-never-worked-out = no plan was found
why-called-back = asked by a call-back
why-paused = rests for a while
why-told-later = told afterwards
why-no-words = the person left no words

hold-to-held = something to look at
hold-to-cleared = looked at: it was real
hold-to-upheld = looked at: it does not count
dayplan-to-wanted = a plan of the day was asked for
dayplan-to-proposed = the plan is ready
dayplan-to-accepted = planned like this
dayplan-to-stale = things changed, not used
dayplan-to-dropped = the plan is not wanted
casefile-to-asked = the resident was asked about a case file
casefile-to-open = the case file began
casefile-to-ending = the resident was asked how it was, before the end
casefile-to-closed = the case file ended
casefile-to-declined = the resident wants no case file
dispute-to-open = the worker disputes the stars
dispute-to-stands = looked at: the stars stand
dispute-to-set-aside = looked at: these stars do not count
