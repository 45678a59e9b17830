# A picture of the work when it is done
picture-show = 📷 拍一张做完的样子，好吗？不拍人脸。
picture-none = 不方便拍
picture-none-told = 好的，不拍也行，没关系。
picture-thanks = 📷 照片收到了，谢谢您！
picture-passed-on = 这张是转发来的。请现在拍一张；不方便拍也没关系。
picture-see = 📷 看看做完的样子
picture-here = 📷 做完的样子
picture-like = 📷 另一次上门的照片
held-picture = 📷 有照片
held-no-picture = 📷 没有照片
held-see-picture = 📷 看照片
held-see-like = 📷 另一次的照片
odd-same-photo = 照片和另一次上门的一样
did-no-picture = 说不方便拍照
