settings-home-place = 📍 My home is here
home-place-ask = When you are at home, press the large key below to send where you are.
    The worker finds the door sooner. Only whoever comes sees it.
home-place-key = 📍 I am at home, send it
home-place-key-below = 👇 The large key is below.
home-place-not-here = Please be at home and press the large key below.
home-place-kept = 📍 Noted, this is home. You can take it back under Privacy.
no-place = That is no place. Please send it again.
copy-home-place = 📍 Home on the map: { $latitude }, { $longitude } ({ $when })
