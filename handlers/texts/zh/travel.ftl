settings-home-place = 📍 我家在这里
home-place-ask = 人在家里的时候，点下面的大按钮，把位置发给我。
    社工找门快，路上也省时间。只给上门的人看。
home-place-key = 📍 我在家，发位置
home-place-key-below = 👇 大按钮在下面。
home-place-not-here = 要您人在家里，点下面的大按钮发一次。
home-place-kept = 📍 记下了，这里是家。不想留了，在「隐私」里收回就行。
no-place = 这个位置不对，请再发一次。
copy-home-place = 📍 家在地图上：{ $latitude }， { $longitude }（{ $when }）
