/**
 * The list of bubbles in a phone: redraws only what changed
 * and stays at the newest unless the reader went up.
 */

import { bubble } from "./bubbles.js";
import { spokenDay } from "./clock.js";
import { arrange, el, iconButton } from "./dom.js";
import { say } from "./texts.js";

const PAGE = 150; // messages drawn at first, and with each «earlier»
const NEAR = 80; // px from the foot that still count as «at the newest»
const ACTING_STAYS = 5000; // ms, as long as a messenger shows it
const STALE_WAIT = 3000; // ms until a pressed button stops looking as if it waited

/** `hands` has press(message, button), edit(message) and text(words). */
export class Thread {
  constructor(label, hands) {
    this.hands = hands;
    this.drawn = new Map();
    this.limit = PAGE;
    this.follows = true;
    this.list = el("div", {
      class: "list",
      role: "log",
      "aria-label": label,
      "aria-relevant": "additions text",
    });
    this.earlier = el(
      "button",
      { type: "button", class: "earlier", onclick: () => this.showEarlier() },
      say("earlier"),
    );
    this.acting = el("p", { class: "acting", hidden: true }, say("acting"));
    const inside = [this.earlier, this.list, this.acting];
    this.view = el(
      "div",
      { class: "view", tabindex: 0, "aria-label": label, role: "region" },
      inside,
    );
    this.newest = iconButton("down", say("newest"), () => this.toNewest(true), {
      class: "round newest",
      hidden: true,
    });
    this.root = el("div", { class: "thread" }, this.view, this.newest);
    this.view.addEventListener("scroll", () => this.notice(), { passive: true });
    const sizes = new ResizeObserver(() => this.follows && this.toNewest());
    sizes.observe(this.view);
    sizes.observe(this.list);
  }

  update(messages) {
    this.messages = messages;
    const shown = messages.slice(-this.limit);
    this.earlier.hidden = shown.length === messages.length;
    const fresh = this.drawn.size > 0;
    const nodes = [];
    let day = "";
    for (const [at, message] of shown.entries()) {
      const today = spokenDay(new Date(message.date));
      if (today !== day)
        nodes.push(
          this.keep(`day ${today}`, today, () => el("p", { class: "day" }, el("span", {}, today))),
        );
      const node = this.keep(message.id, JSON.stringify(message), () => this.draw(message, fresh));
      const next = shown[at + 1];
      node.classList.toggle("is-last", !next || next.from_bot !== message.from_bot);
      nodes.push(node);
      day = today;
    }
    if (messages.length === 0) nodes.push(this.keep("empty", "", () => this.emptiness()));
    arrange(this.list, nodes);
    this.forget(new Set(nodes));
    for (const key of this.list.querySelectorAll(".is-waiting")) key.classList.remove("is-waiting");
    if (this.follows) this.toNewest();
  }

  /** The bot says that it is writing; the word fades if no message follows. */
  showActing(acting) {
    clearTimeout(this.fading);
    this.acting.hidden = !acting;
    this.fading = setTimeout(() => (this.acting.hidden = true), ACTING_STAYS);
    if (this.follows) this.toNewest();
  }

  /** The node drawn for `key`, drawn again only when what it shows has changed. */
  keep(key, content, make) {
    const old = this.drawn.get(key);
    if (old?.content === content) return old.node;
    const node = make();
    if (old) this.handOver(old.node, node);
    this.drawn.set(key, { content, node });
    return node;
  }

  /** A redrawn bubble takes the place, and the focus, of the old one. */
  handOver(old, node) {
    const at = [...old.querySelectorAll("button")].indexOf(document.activeElement);
    node.classList.remove("is-new");
    old.replaceWith(node);
    if (at >= 0) [...node.querySelectorAll("button")].at(at)?.focus({ preventScroll: true });
  }

  forget(alive) {
    for (const [key, { node }] of this.drawn) if (!alive.has(node)) this.drawn.delete(key);
  }

  draw(message, fresh) {
    const press = (pressed, button, node) => {
      node.classList.add("is-waiting");
      setTimeout(() => node.classList.remove("is-waiting"), STALE_WAIT);
      this.hands.press(pressed, button);
    };
    const node = bubble(message, { ...this.hands, press });
    if (fresh) node.classList.add("is-new");
    return node;
  }

  emptiness() {
    const start = el(
      "button",
      {
        type: "button",
        class: "strong",
        testid: "start",
        onclick: () => this.hands.text("/start"),
      },
      say("start"),
    );
    return el("div", { class: "emptiness" }, el("p", {}, say("empty")), start);
  }

  showEarlier() {
    const fromFoot = this.view.scrollHeight - this.view.scrollTop;
    this.limit += PAGE;
    this.follows = false;
    this.update(this.messages);
    this.view.scrollTop = this.view.scrollHeight - fromFoot;
  }

  /** Has the reader gone up to read, or come back? */
  notice() {
    const { scrollHeight, scrollTop, clientHeight } = this.view;
    this.follows = scrollHeight - scrollTop - clientHeight < NEAR;
    this.newest.hidden = this.follows;
  }

  toNewest(smoothly = false) {
    this.follows = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.view.scrollTo({
      top: this.view.scrollHeight,
      behavior: smoothly && !calm ? "smooth" : "instant",
    });
  }
}
