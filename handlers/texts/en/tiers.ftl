# How soon it is owed
tier-life = 🚨 Life and property (2 hours)
tier-basic = 🍚 What nobody can do without (24 hours)
tier-ordinary = Ordinary (7 days)
tier-hard = 🧩 Hard (15 days)
tier-ask = ⏫ How soon
tier-which = ⏫ How soon is this owed? Now it is: { $now }.
    The time to answer and the way up follow at once.
tier-hard-several = 🧩 Hard: several organisations must act together
tier-hard-papers = 🧩 Hard: papers are missing
tier-hard-disputed = 🧩 Hard: it is disputed
tier-hard-rare = 🧩 Hard: few can do it
did-tier-life = made a matter of life and property
did-tier-basic = made what nobody can do without
did-tier-ordinary = made ordinary
did-hard = made a hard one
why-hard-several = several organisations must act together
why-hard-papers = papers are missing
why-hard-disputed = it is disputed
why-hard-rare = few can do it
