# "I don't want Ma Defu"
unwanted-ask = Shall { $worker } not come to you any more?
unwanted-booked = Shall { $worker } not come to you any more?
    Your order stays, at the same time; I find somebody else.
unwanted-nobody = ✖️ Nobody need come this time
unwanted-not = 👌 No, leave it as it is
