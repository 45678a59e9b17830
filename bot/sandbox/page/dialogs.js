/** What lies over the desk: a question, a large picture, and the one calm line for trouble. */

import { el, iconButton } from "./dom.js";
import { say } from "./texts.js";

const LINE_STAYS = 6000; // ms

/** Open a modal dialog that removes itself; resolves with its return value ("" when dismissed). */
function modal(className, ...children) {
  const dialog = el("dialog", { class: className }, children);
  document.body.append(dialog);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(""));
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

function answers(yes) {
  return el(
    "div",
    { class: "answers" },
    el("button", { class: "quiet", value: "", formnovalidate: true }, say("cancel")),
    el("button", { class: "strong", value: "yes" }, yes),
  );
}

/** A question before something that cannot be undone. */
export async function confirmed(question, explanation, yes) {
  const words = [el("h2", {}, question), el("p", {}, explanation)];
  const answer = await modal("question", el("form", { method: "dialog" }, words, answers(yes)));
  return answer === "yes";
}

/** Ask for one line of text; null when the person thinks better of it. */
export async function asked(question, example) {
  const input = el("input", {
    "aria-label": question,
    placeholder: example,
    required: true,
    maxlength: 40,
    autofocus: true,
  });
  const form = el("form", { method: "dialog" }, el("h2", {}, question), input, answers(say("yes")));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.target !== input) return;
    event.preventDefault(); // Enter would press the first button, which is «cancel»
    form.requestSubmit(form.querySelector(".strong"));
  });
  const answer = await modal("question", form);
  return answer === "yes" && input.value.trim() ? input.value.trim() : null;
}

/** A photo as large as the window allows. */
export function enlarge(url) {
  const picture = el("img", { src: url, alt: say("photo.alt") });
  const close = iconButton("close", say("yes"), (event) =>
    event.target.closest("dialog").close(""),
  );
  picture.addEventListener("click", () => picture.closest("dialog").close(""));
  return modal("lightbox", picture, close);
}

let hiding = 0;

/** Show one calm line at the foot of the page; `stay` keeps it until `calm()`. */
export function tell(sentence, { stay = false } = {}) {
  const line = document.getElementById("line");
  line.textContent = sentence;
  line.hidden = false;
  clearTimeout(hiding);
  hiding = stay ? 0 : setTimeout(calm, LINE_STAYS);
}

/** Nothing to worry about any more. */
export function calm() {
  document.getElementById("line").hidden = true;
}
