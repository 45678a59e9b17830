# Too fast, pairs kept apart, words passed on, groups
too-fast = 您发得太快,我跟不上了。歇一会儿再发。着急就打 { $phone };有危险您说一声,我马上管。
