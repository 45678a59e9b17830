/** One message as a bubble: words, picture, sound, place, card, and the buttons under it. */

import { spokenTime } from "./clock.js";
import { enlarge } from "./dialogs.js";
import { el, icon, iconButton } from "./dom.js";
import { inlineKeyboard } from "./keyboard.js";
import { say } from "./texts.js";

/** `hands` has press(message, button, node), edit(message) and text(words). */
export function bubble(message, hands) {
  const parts = [
    photo(message),
    voice(message),
    file(message),
    place(message),
    card(message),
    sticker(message),
  ];
  const content = [...parts, words(message, hands)].filter(Boolean);
  if (content.length === 0) content.push(el("p", { class: "words" }, say("unknown")));
  const side = message.from_bot ? "from-bot" : "from-me";
  const shape = ["bubble"];
  if (message.photo || message.location) shape.push("is-pictured");
  if (!message.text && (message.voice || message.location)) shape.push("is-short");
  const body = el("div", { class: shape.join(" ") }, content, stamp(message));
  const edit =
    !message.from_bot &&
    message.text &&
    iconButton("edit", say("edit"), () => hands.edit(message), { class: "edit" });
  const line = el("div", { class: "bubble-line" }, edit || null, body);
  const keys = message.inline?.length
    ? inlineKeyboard(message.inline, (button, node) => hands.press(message, button, node))
    : null;
  return el(
    "article",
    { class: `message ${side}`, testid: "message", "data-message": message.id },
    line,
    keys,
  );
}

function words(message, hands) {
  if (!message.text) return null;
  const node = el("div", { class: "words", html: message.html });
  for (const bold of node.querySelectorAll("b")) {
    const command = bold.textContent;
    if (!/^\/\w+$/.test(command)) continue;
    bold.replaceWith(
      el("button", { type: "button", class: "slash", onclick: () => hands.text(command) }, command),
    );
  }
  return node;
}

function photo(message) {
  if (!message.photo) return null;
  const image = el("img", { src: message.photo, alt: "", loading: "lazy" });
  const props = {
    type: "button",
    class: "photo",
    "aria-label": say("photo.alt"),
    onclick: () => enlarge(message.photo),
  };
  return el("button", props, image);
}

function voice(message) {
  if (!message.voice) return null;
  const label = say("voice.length", { n: message.voice.seconds });
  const player = el("audio", {
    controls: true,
    preload: "none",
    src: message.voice.url,
    "aria-label": label,
  });
  return el("figure", { class: "voice" }, player, el("figcaption", {}, icon("voice"), label));
}

function file(message) {
  if (!message.document) return null;
  const { url, name } = message.document;
  return el(
    "a",
    { class: "file", href: url, download: name },
    icon("file"),
    el("span", {}, name || say("document")),
  );
}

function place(message) {
  if (!message.location) return null;
  const { lat, lon } = message.location;
  const figures = `${Number(lat).toFixed(4)}, ${Number(lon).toFixed(4)}`;
  const map = el("span", { class: "map" }, icon("location"));
  const label = `${say("place.shown")} ${figures}`;
  return el("figure", { class: "place", "aria-label": label }, map, el("figcaption", {}, figures));
}

function card(message) {
  if (!message.contact) return null;
  const {
    first_name: first = "",
    last_name: last = "",
    name,
    phone_number: phone,
  } = message.contact;
  const called = name || `${first} ${last}`.trim();
  return el(
    "div",
    { class: "card" },
    icon("contact"),
    el("span", {}, el("b", {}, called), el("span", {}, phone ?? "")),
  );
}

function sticker(message) {
  if (!message.sticker) return null;
  return el("p", { class: "sticker", role: "img", "aria-label": say("sticker") }, message.sticker);
}

function stamp(message) {
  const sent = new Date(message.date);
  const mark = message.edited ? el("span", { class: "edited" }, say("edited")) : null;
  return el(
    "footer",
    { class: "stamp" },
    mark,
    el("time", { datetime: message.date }, spokenTime(sent)),
  );
}
