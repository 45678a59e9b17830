/** One person's phone: whose it is, the chat, the typing line, the keyboard, the toasts. */

import { act, fetchChat } from "./api.js";
import { Attach } from "./attach.js";
import { Composer } from "./composer.js";
import { tell } from "./dialogs.js";
import { avatar, el, icon, iconButton } from "./dom.js";
import { replyKeyboard } from "./keyboard.js";
import { inLanguage, say } from "./texts.js";
import { Thread } from "./thread.js";

const TOAST_STAYS = 3500; // ms
const SPEAKS = new Set(["text", "photo", "voice", "location", "contact", "sticker"]);

/** `desk` has bot, tone (the role's colour), places() and close(id). */
export class Phone {
  constructor(person, desk) {
    this.person = person;
    this.desk = desk;
    this.keysShown = true;
    this.fetching = null;
    this.again = false;
    this.thread = new Thread(say("chat.of", { name: person.name, bot: desk.bot.name }), {
      press: (message, button) => this.press(message, button),
      edit: (message) => this.composer.edit(message),
      text: (words) => this.text(words),
    });
    this.attach = new Attach((kind, fields) => this.act(kind, fields), desk.places);
    this.composer = new Composer({
      text: (words) => this.text(words),
      edit: (message, words) => this.act("edit", { message: message.id, text: words }),
      typing: () => this.attach.close(),
      attach: () => this.attach.toggle(),
      keys: () => this.toggleKeys(),
    });
    this.keys = el("div", { class: "reply-keys", role: "group", "aria-label": say("keys") });
    this.toasts = el("div", { class: "toasts", role: "status" });
    this.blocked = el("button", {
      type: "button",
      class: "blocked",
      hidden: true,
      onclick: () => this.act("unblock"),
    });
    this.blocked.append(say("blocked"), " · ", el("u", {}, say("unblock")));
    this.root = this.build();
    this.root.addEventListener("click", (event) => this.followLink(event));
  }

  build() {
    const { person, desk } = this;
    const foot = [this.blocked, this.attach.root, this.composer.root, this.keys];
    const parts = [this.head(), this.toasts, this.thread.root, foot];
    const label = say("phone.of", { name: person.name });
    return el(
      "section",
      { class: `phone tone-${desk.tone}`, testid: `phone-${person.id}`, "aria-label": label },
      parts,
    );
  }

  head() {
    const { person, desk } = this;
    const hint = inLanguage(person, "hint");
    const name = el(
      "h2",
      {},
      el("b", {}, person.name),
      el("span", { class: "role" }, inLanguage(person, "role")),
    );
    const who = el("div", { class: "who" }, name, hint && el("p", { title: hint }, hint));
    this.block = el("button", { type: "button", onclick: () => this.toggleBlock() }, say("block"));
    const more = el(
      "details",
      { class: "more" },
      el("summary", { class: "round", "aria-label": say("more") }, icon("more")),
    );
    more.append(el("div", { class: "menu" }, this.block));
    more.addEventListener(
      "focusout",
      (event) => more.contains(event.relatedTarget) || (more.open = false),
    );
    this.more = more;
    const close = iconButton("close", say("close"), () => desk.close(person.id), {
      class: "round close",
    });
    return el("header", { class: "head" }, avatar(person, desk.tone), who, more, close);
  }

  /** Read the chat again; calls that come while one is under way become one more. */
  async refresh() {
    if (this.fetching) {
      this.again = true;
      return this.fetching;
    }
    this.fetching = this.read().finally(() => {
      this.fetching = null;
    });
    await this.fetching;
    if (this.again) {
      this.again = false;
      await this.refresh();
    }
  }

  async read() {
    try {
      this.update(await fetchChat(this.person.id));
    } catch (trouble) {
      tell(trouble.message);
    }
  }

  update(chat) {
    this.chat = chat;
    this.blocked.hidden = !chat.blocked;
    this.block.textContent = say(chat.blocked ? "unblock" : "block");
    this.drawKeys();
    this.thread.update(chat.messages);
    this.thread.showActing(chat.acting);
  }

  drawKeys() {
    const { keyboard } = this.chat;
    const drawing = JSON.stringify(keyboard);
    if (drawing !== this.keysDrawn) {
      this.keysDrawn = drawing;
      this.keysShown = true;
      this.keys.replaceChildren(
        ...replyKeyboard(keyboard?.rows ?? [], (button) => this.pressKey(button)),
      );
    }
    this.keys.hidden = !keyboard || !this.keysShown;
    this.composer.update(this.chat, this.keysShown);
  }

  toggleKeys() {
    this.keysShown = !this.keysShown;
    this.drawKeys();
  }

  toggleBlock() {
    this.more.open = false;
    this.act(this.chat?.blocked ? "unblock" : "block");
  }

  /** Do it, and show at once what came of it; one who speaks wants to see the newest. */
  async act(kind, fields = {}) {
    if (SPEAKS.has(kind)) this.thread.toNewest();
    try {
      await act(this.person.id, kind, fields);
    } catch (trouble) {
      tell(this.reason(kind, trouble));
    }
    await this.refresh();
  }

  /** Two refusals have a plain cause; the others speak for themselves. */
  reason(kind, trouble) {
    if (!trouble.refused) return trouble.message;
    if (this.chat?.blocked) return say("blocked");
    return kind === "press" ? say("trouble.press") : trouble.message;
  }

  text(words) {
    return this.act("text", { text: words });
  }

  press(message, button) {
    if (button.url) this.open(button.url);
    else this.act("press", { message: message.id, data: button.data });
  }

  pressKey(button) {
    if (button.request_location) this.attach.choosePlace();
    else if (button.request_contact) this.act("contact");
    else this.text(button.text);
  }

  /** Links in a bubble open as those on buttons do. */
  followLink(event) {
    const link = event.target.closest(".words a[href]");
    if (!link || link.href.startsWith("tel:")) return;
    event.preventDefault();
    this.open(link.href);
  }

  /** A deep link to the bot stays on this phone, the web opens beside, the rest is named. */
  open(url) {
    const { username } = this.desk.bot;
    const target = new URL(url);
    const deep =
      target.hostname === "t.me" &&
      target.pathname.slice(1).toLowerCase() === username.toLowerCase();
    if (deep) this.text(`/start ${target.searchParams.get("start") ?? ""}`.trim());
    else if (/^https?:$/.test(target.protocol)) window.open(url, "_blank", "noopener,noreferrer");
    else tell(say("trouble.link", { url }));
  }

  /** What the bot whispers after a press; an alert waits for a tap. */
  toast(words, alert) {
    if (!words) return;
    const note = el("div", { class: alert ? "toast is-alert" : "toast", testid: "toast" }, words);
    const read = () => note.remove();
    if (alert)
      note.append(el("button", { type: "button", class: "strong", onclick: read }, say("yes")));
    else note.addEventListener("click", read);
    this.toasts.replaceChildren(note);
    if (!alert) setTimeout(() => note.remove(), TOAST_STAYS);
  }
}
