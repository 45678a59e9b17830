news-waiting = Sorry, nobody is free yet. You are on the waiting list and we tell you as soon as someone is. No need to order again.
news-waiting-lost = Sorry, { $was } cannot come on { $when }, and nobody else is free then. Your order stays; I tell you as soon as there is somebody. No need to press again.
news-refused = This order was not approved.
news-cancelled = This order was cancelled.
news-still-waiting = Sorry, nobody has been found yet. You are not forgotten: we look every day, now for { $when }. No need to order again.
news-still-looking = The first person cannot come; we are asking the next. No need to order again.
news-given-up = Sorry, nobody can come this time. The next visit, { $when }, is as usual. No need to order again.
news-given-up-looking = Sorry, nobody can come this time. The next is { $when }; we are looking for someone. No need to order again.
news-booked = 🎉 Booked! { $worker } comes on { $when }.
news-started = { $worker } has arrived at your home.
news-started-far = { $worker } says they are at the door, but their telephone is far from your home. Open only when you see them; if nobody is there, press “Ask a person”.
news-missed = We are sorry: the visitor did not come. We find another at once, and the community looks into it. No need to order again.
news-visit-cancelled = The visit on { $when } has changed; we are finding someone else. No need to order again.
news-visit-lost = { $was } cannot come on { $when }; we are looking for somebody else. No need to press again.
news-eve = Tomorrow { $worker } comes for { $service }: { $when }.
news-today = Today { $worker } comes for { $service }: { $when }.
news-soon = Soon: { $worker } comes at { $when }.
news-not-at-home = { $worker } is at the door and nobody opens. Are you at home? Our staff will call you.
news-task-taken-child = A grown-up here has seen it and will come to you at once.
    In danger do not wait, call now:
    { $numbers }
news-task-taken = Our staff have seen it and will contact you at once.
    If it is urgent, call { $phone }.
