back = ‹ Back
cancel = Stop this
home = Home
yes = Yes
no = No
human = 🙋 Ask a person
phone-line = ☎️ Talk to a person: { $phone }

not-understood = I did not understand. Please say it again, or press a button below.
press-or-human = Please press one of the buttons below. If that is hard, press “Ask a person”.
old-button = That button is old. Here is how things stand now.
edited = I cannot see edited words. To change something, please send it again.
broken = Sorry, something went wrong. What you said is kept; please try once more. If it fails again, call { $phone }.
voice-kept = Your voice message is with our staff; someone will listen and answer. You can also type, or press a button.
photo-kept = The picture has arrived and is with our staff.
document-kept = The file has arrived and is with our staff.
sticker = Thank you 😊 Tell me in a few words what you need.
human-called = All right, our staff know; someone will contact you. If it is urgent, call { $phone }.

refused = This cannot be done now. Please ask a person, or call { $phone }.
stale = Things have changed. This is how they stand:
not-allowed = You cannot do this step. If you need it, ask a person, or call { $phone }.
no-such-time = That time has just been taken. Please choose another.
invitation-spent = This invitation was used already or has expired. Please ask for a new one.
invitation-home = Your invitation is accepted. Welcome!

emergency = Safety first. Call now:
    { $numbers }
    Staff on duty have been told and will contact you at once.
    Please say where you are and how things are now.
emergency-mind = What you said worries me. In danger, call 110 or 120 at once.
    Somebody will listen to you:
    { $numbers }
    Our staff have been told and will contact you.
