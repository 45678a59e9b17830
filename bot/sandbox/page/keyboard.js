/** The two kinds of buttons a bot can offer, and its list of commands. */

import { el, icon } from "./dom.js";
import { say } from "./texts.js";

const LONG_KEYBOARD = 12; // rows under a bubble before they scroll by themselves

/** Rows under a bubble. `press(button, node)` hears every press, the second of a double one too. */
export function inlineKeyboard(rows, press) {
  const makeRow = (row) =>
    el(
      "div",
      { class: "keys-row" },
      row.map((button) => inlineButton(button, press)),
    );
  const long = rows.length > LONG_KEYBOARD;
  return el(
    "div",
    {
      class: long ? "inline is-long" : "inline",
      role: "group",
      "aria-label": say("keys.under"),
      tabindex: long ? 0 : null,
    },
    rows.map(makeRow),
  );
}

function inlineButton(button, press) {
  const style = button.style ? ` is-${button.style}` : "";
  const props = { type: "button", class: `inline-key${style}`, testid: "inline-button" };
  const node = el("button", props, el("span", {}, button.text), button.url ? icon("out") : null);
  node.addEventListener("click", () => press(button, node));
  return node;
}

/** The large buttons at the foot of a phone. */
export function replyKeyboard(rows, press) {
  return rows.map((row) =>
    el(
      "div",
      { class: "keys-row" },
      row.map((button) => replyButton(button, press)),
    ),
  );
}

function replyButton(button, press) {
  const drawing = (button.request_contact && "contact") || (button.request_location && "location");
  const props = {
    type: "button",
    class: "reply-key",
    testid: "keyboard-button",
    onclick: () => press(button),
  };
  return el("button", props, drawing ? icon(drawing) : null, el("span", {}, button.text));
}

/** The bot's commands, each with what it does. */
export function commandList(commands, choose) {
  const line = ({ command, description }) =>
    el(
      "button",
      { type: "button", class: "command", testid: "command", onclick: () => choose(`/${command}`) },
      el("b", {}, `/${command}`),
      el("span", {}, description),
    );
  return el(
    "div",
    { class: "commands", role: "group", "aria-label": say("commands") },
    commands.map(line),
  );
}
