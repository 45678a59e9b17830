/** The typing line of a phone: words, commands, the way to photos and places. */

import { commandList } from "./keyboard.js";
import { el, icon, iconButton } from "./dom.js";
import { say } from "./texts.js";

/** `hands` has text(words), edit(message, words), typing(), attach() and keys(). */
export class Composer {
  constructor(hands) {
    this.hands = hands;
    this.editing = null;
    this.field = el("textarea", {
      rows: 1,
      testid: "composer",
      "aria-label": say("compose"),
      enterkeyhint: "send",
    });
    this.slash = iconButton("slash", say("commands"), () => this.toggleCommands(), {
      class: "round small commands-key",
      testid: "commands",
    });
    this.keys = iconButton("keys", say("keyboard.hide"), () => hands.keys(), {
      class: "round small",
      testid: "keyboard-toggle",
    });
    this.commands = el("div", { class: "sheet is-list", hidden: true });
    this.strip = el("div", { class: "editing", hidden: true });
    const attach = iconButton("plus", say("attach"), () => hands.attach(), { testid: "attach" });
    const send = iconButton("send", say("send"), null, {
      type: "submit",
      class: "round send",
      testid: "send",
    });
    const line = el("div", { class: "field" }, this.field, this.slash, this.keys);
    const form = el(
      "form",
      { class: "composer", onsubmit: (event) => this.submit(event) },
      attach,
      line,
      send,
    );
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => this.grow());
    this.field.addEventListener("focus", () => hands.typing());
    this.root = el("div", { class: "foot" }, this.commands, this.strip, form);
    this.form = form;
  }

  /** What the chat offers just now. */
  update({ commands, keyboard }, keysShown) {
    this.slash.hidden = commands.length === 0;
    this.keys.hidden = !keyboard;
    this.keys.classList.toggle("is-on", keysShown);
    this.keys.setAttribute("aria-pressed", String(keysShown));
    this.keys.title = say(keysShown ? "keyboard.hide" : "keyboard.show");
    this.keys.setAttribute("aria-label", this.keys.title);
    this.field.placeholder = keyboard?.placeholder || say("compose");
    const choose = (command) => {
      this.commands.hidden = true;
      this.hands.text(command);
    };
    this.commands.replaceChildren(commandList(commands, choose));
  }

  /** Enter sends, Shift+Enter begins a line; an Enter that picks a Chinese word does neither. */
  key(event) {
    if (event.key === "Escape") this.rest();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  submit(event) {
    event.preventDefault();
    const words = this.field.value.trim();
    if (!words) return;
    const { editing } = this;
    this.rest();
    if (editing) this.hands.edit(editing, words);
    else this.hands.text(words);
  }

  /** Change a sentence already sent. */
  edit(message) {
    this.editing = message;
    this.strip.replaceChildren(
      icon("edit"),
      el("b", {}, say("editing")),
      el("span", {}, message.text),
    );
    this.strip.append(
      iconButton("close", say("cancel"), () => this.rest(), { class: "round small" }),
    );
    this.strip.hidden = false;
    this.field.value = message.text;
    this.field.focus();
    this.grow();
  }

  /** An empty line again. */
  rest() {
    this.editing = null;
    this.strip.hidden = true;
    this.commands.hidden = true;
    this.field.value = "";
    this.grow();
  }

  toggleCommands() {
    this.commands.hidden = !this.commands.hidden;
    if (!this.commands.hidden) this.commands.querySelector("button")?.focus();
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }
}
