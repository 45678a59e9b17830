# Another organisation
rehomed = 🏠 { $house } comes no more. This is not your fault.
    We find you another one, the time stays:
rehomed-looking = • { $service }: { $when }
rehomed-today = • { $service }: today as agreed, from the next time on another one
rehomed-resting = • { $service }: at rest; once you say so, another one comes
rehomed-told = We tell you who comes as soon as it is settled. No need to order again.
news-replaced-house = The organisation of { $was } comes no more; this is not your fault. { $worker } comes instead: { $when }. The time stays, no need to order again.
news-replaced-moved-house = The organisation of { $was } comes no more; this is not your fault. { $worker } comes instead, now { $when }. If that does not suit, press “Another time”. No need to order again.
why-house-over = their organisation goes on no more
