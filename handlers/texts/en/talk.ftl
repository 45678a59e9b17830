thanks-words = thanks thx ok okay good great yes noted thankyou 👌 👍 🙏
thanks = You are welcome! Just tell me when you need something.
hello-words = hello,hi,hey,good morning,good afternoon,good evening,anybody there,are you there
help-me-words = help me,help,please help,i need help,can you help me,can you help
help-me = I am here. What do you need? One sentence is enough, or press a button.
help-resident = I find someone to come to your home. The government pays.
    🍲 Say what you need, or press “Order”.
    📋 Who comes and when: press “My orders”.
    🕐 Another time or cancel: also in “My orders”.
    ⭐ After the visit, tap a star and tell us how it was.
    🙋 If it is hard, press “Ask a person”, or call { $phone }.
    🆘 In danger, call 110, 119 or 120 at once.
