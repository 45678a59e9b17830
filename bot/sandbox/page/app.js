/**
 * The sandbox page: a town on a desk. Puts clock, cast and phones together
 * and keeps them in step with the server.
 */

import { addPerson, fetchState, listen, moveClock, resetTown } from "./api.js";
import { Cast, toneOf } from "./cast.js";
import { Clock } from "./clock.js";
import { asked, calm, confirmed, tell } from "./dialogs.js";
import { arrange, el, iconButton, memory } from "./dom.js";
import { lang, say, switchLanguage } from "./texts.js";
import { Phone } from "./phone.js";

const phones = new Map(); // user id → Phone, also those just put away
let town = null; // the last /sandbox/state
let [clock, cast, busy, desk] = [];

/** Run what a button asks for; trouble becomes one calm line. */
const tried =
  (task) =>
  async (...given) => {
    try {
      return await task(...given);
    } catch (trouble) {
      tell(trouble.message);
      return null;
    }
  };

function draw() {
  document.documentElement.lang = lang() === "zh" ? "zh-Hans" : "en";
  document.title = say("page.title");
  document.documentElement.classList.toggle("is-large", memory.read("large", false));
  clock?.stop();
  clock = new Clock(tried(async (minutes) => hearState(await moveClock(minutes))));
  cast = new Cast(choose, tried(welcome));
  busy = el("span", { class: "busy", role: "status" });
  desk = el("main", { class: "desk" });
  phones.clear();
  document.getElementById("page").replaceChildren(bar(), cast.root, desk);
  if (town) hearState(town);
}

function bar() {
  const brand = el(
    "h1",
    { class: "brand" },
    el("b", {}, "点菜"),
    el("span", {}, say("page.subtitle")),
  );
  const large = el(
    "button",
    { type: "button", testid: "large", onclick: toggleLarge },
    say("large"),
  );
  large.setAttribute("aria-pressed", String(memory.read("large", false)));
  const language = el(
    "button",
    { type: "button", testid: "language", onclick: toggleLanguage },
    say("language"),
  );
  const reset = el(
    "button",
    { type: "button", testid: "reset", onclick: tried(startOver) },
    say("reset"),
  );
  const published = el(
    "a",
    { href: `/open?lang=${lang()}`, target: "_blank", rel: "noopener", testid: "open-page" },
    say("open-page"),
  );
  const settings = el("div", { class: "settings" }, published, large, language, reset);
  const drawer = el("div", { class: "drawer" }, clock.steps, settings);
  const open = iconButton("settings", say("menu"), () => header.classList.toggle("is-open"), {
    class: "round open",
    testid: "menu",
  });
  const header = el("header", { class: "bar" }, brand, clock.root, busy, open, drawer);
  return header;
}

function toggleLarge(event) {
  const large = document.documentElement.classList.toggle("is-large");
  memory.write("large", large);
  event.target.setAttribute("aria-pressed", String(large));
}

function toggleLanguage() {
  switchLanguage();
  draw();
  tried(async () => hearState(await fetchState()))();
}

async function startOver() {
  if (!(await confirmed(say("reset.ask"), say("reset.explain"), say("yes.reset")))) return;
  beginAnew(await resetTown());
}

/** Fresh phones: no draft or alert of the old town survives. */
function beginAnew(state) {
  phones.clear();
  hearState(state);
}

async function welcome() {
  const name = await asked(say("person.ask"), say("person.example"));
  if (!name) return;
  const answer = await addPerson(name);
  hearState(answer);
  cast.choose(answer.id);
}

function hearState(state) {
  town = state;
  clock.hear(state.clock);
  hearBusy(state);
  cast.hear(state.cast);
  layPhones();
}

/** Nothing is done before the town has lived through all the time that was asked for. */
function hearBusy({ busy: n, moving }) {
  clock.hearMoving(moving);
  busy.classList.toggle("is-busy", moving || n > 0);
  const doing = n > 0 ? say("busy.some", { n }) : say("busy.none");
  const words = moving ? say("clock.moving") : doing;
  if (busy.textContent !== words) busy.textContent = words;
}

/** Put on the desk the phones that are wanted, in the order in which they were chosen. */
function layPhones() {
  const living = new Set(town.cast.map(({ id }) => id));
  for (const id of phones.keys()) if (!living.has(id)) phones.delete(id);
  const wanted = cast.chosen.map(
    (id) => phones.get(id) ?? unpack(town.cast.find((person) => person.id === id)),
  );
  for (const phone of wanted)
    phone.root.classList.toggle("is-current", phone.person.id === cast.current);
  const empty = el("p", { class: "desk-empty" }, say("desk.empty"));
  const added = wanted.filter((phone) => !phone.root.isConnected);
  arrange(desk, wanted.length ? wanted.map((phone) => phone.root) : [empty]);
  for (const phone of added) phone.refresh();
}

/** Other phones were asked for: lay them out and bring the one just taken into sight. */
function choose() {
  layPhones();
  const sight = { block: "nearest", inline: "nearest" };
  phones.get(cast.current)?.root.scrollIntoView(sight);
  cast.root.querySelector(".is-current")?.scrollIntoView(sight);
}

function unpack(person) {
  const close = (id) => cast.close(id);
  const phone = new Phone(person, {
    bot: town.bot,
    tone: toneOf(person, town.cast),
    places,
    close,
  });
  phones.set(person.id, phone);
  return phone;
}

/** Where people last said they were: the resident's door, for a worker who checks in there. */
function places() {
  const lastOf = ({ person, chat }) => {
    const sent = chat?.messages.findLast((message) => message.location && !message.from_bot);
    return sent && { name: person.name, ...sent.location };
  };
  return [...phones.values()].map(lastOf).filter(Boolean);
}

function refreshAll() {
  for (const phone of phones.values()) if (phone.root.isConnected) phone.refresh();
}

let asking = 0;

/** Names and unread counts, at most five times a second. */
function refreshCast() {
  asking ||= setTimeout(async () => {
    asking = 0;
    await tried(async () => hearState(await fetchState()))();
  }, 200);
}

function hearChat({ user }) {
  const phone = phones.get(user);
  if (phone?.root.isConnected) phone.refresh();
  if (!phone?.root.isConnected || !cast.wide()) refreshCast();
}

/** A tap beside the drawer puts it away. */
function closeDrawer(event) {
  const header = document.querySelector(".bar.is-open");
  if (header && !header.contains(event.target)) header.classList.remove("is-open");
}

draw();
addEventListener("pointerdown", closeDrawer);
addEventListener("hashchange", () => town && cast.follow());
matchMedia("(min-width: 720px)").addEventListener("change", () => town && cast.draw());
listen({
  open: tried(async () => {
    calm();
    hearState(await fetchState());
    refreshAll();
  }),
  lost: () => tell(say("trouble.lost"), { stay: true }),
  chat: hearChat,
  clock: ({ clock: iso }) => clock.hear(iso),
  reset: tried(async () => beginAnew(await fetchState())),
  toast: ({ user, text, alert }) => phones.get(user)?.toast(text, alert),
  busy: hearBusy,
});
