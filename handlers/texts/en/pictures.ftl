# A picture of the work when it is done
picture-show = 📷 Would you photograph how it looks now? No faces, please.
picture-none = It does not suit
picture-none-told = That is fine, no picture needed.
picture-thanks = 📷 Picture received, thank you!
picture-passed-on = This one was passed on. Please take a picture now; if it does not suit, that is fine.
picture-see = 📷 See how it looks
picture-here = 📷 How it looked when it was done
picture-like = 📷 The picture of another visit
held-picture = 📷 There is a picture
held-no-picture = 📷 No picture
held-see-picture = 📷 See the picture
held-see-like = 📷 The other picture
odd-same-photo = the picture is that of another visit
did-no-picture = said that no picture suits
