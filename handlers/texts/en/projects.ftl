key-projects = 📊 Projects
projects = 📊 There { $count ->
        [one] is { $count } project
       *[other] are { $count } projects
    }. Which one?
projects-none = 📊 No projects yet.
projects-back = ⬅️ All projects
project-open = 📊 Open
project-back = ⬅️ Back to the project
project = 📊 { $name }
    Organisation: { $house }
    Bought by: { $place }
    { $state } · { $since } to { $until }
    Contract { $budget } yuan · { $visit } yuan a visit · { $visits } visits a month
project-to-drafted = draft
project-to-submitted = sent in, waits for the result
project-to-reviewed = reviewed
project-to-refused = not approved
project-to-withdrawn = withdrawn
project-to-approved = approved, waits for three signatures
project-to-in-contract = in contract
project-begins = signed, not begun yet
project-to-suspended = suspended
project-to-ended = over, waits for its final evaluation
project-to-closed = settled
project-to-terminated = terminated
party-purchaser = purchaser
party-provider = provider
party-supervisor = supervisor
step-review = the review
step-sign = the signature
step-draft = the draft of the contract
step-advance = the advance
step-settle = the settlement
step-approve = the approval
step-pay = the payment
step-receive = looking whether the money is back
step-reverse = deciding on a paid visit
step-again = putting up what is paid again
step-midterm = the mid-term evaluation
step-rectify = putting right
step-final = the final evaluation
step-premises = premises
step-office = office costs
step-wages = wages
step-publish = publishing
duties = To be done:
duty-month = { $step } (month { $month })
duty-due = · { $party }: { $step }, by { $until }
duty-late = ⏰ { $party }: { $step }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } late
duty-told = 📊 { $name } ({ $house }): something is to be done
duty-to-open = to be done
duty-to-done = done
duty-to-dropped = no longer owed
project-everywhere = the whole province
