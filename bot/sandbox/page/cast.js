/** The people of the town, and whose phones lie on the desk. */

import { arrange, avatar, el, icon, memory } from "./dom.js";
import { inLanguage, say } from "./texts.js";

const FIRST_SIGHT = 3; // phones on the desk of someone who comes for the first time
const TONES = 7;

/** The colour number of a person's role: the order in which roles appear in the cast. */
export function toneOf(person, cast) {
  const roles = [...new Set(cast.map(({ role }) => role))];
  return roles.indexOf(person.role) % TONES;
}

/** Ids named by `#phones=1001,2001`, or null. */
function linked() {
  const ids = new URLSearchParams(location.hash.slice(1)).get("phones");
  return ids ? ids.split(",").map(Number).filter(Boolean) : null;
}

/** One of each role first, as many as a laptop shows at once. */
function firstSight(cast) {
  const firsts = cast.filter(
    (person, at) => cast.findIndex(({ role }) => role === person.role) === at,
  );
  return [...firsts, ...cast.filter((person) => !firsts.includes(person))]
    .slice(0, FIRST_SIGHT)
    .map(({ id }) => id);
}

/**
 * The list beside the desk. `changed()` is told when other phones are wanted,
 * `add()` when a newcomer is.
 */
export class Cast {
  constructor(changed, add) {
    this.changed = changed;
    this.rows = new Map();
    this.chosen = null;
    this.current = null;
    const plus = el("button", {
      type: "button",
      class: "person is-adding",
      testid: "person-add",
      onclick: add,
    });
    plus.append(
      el("span", { class: "avatar" }, icon("plus")),
      el("span", { class: "name" }, say("cast.add")),
    );
    this.plus = plus;
    this.list = el("div", { class: "people" });
    const title = el("h2", { title: say("cast.hint") }, say("cast.title"));
    this.root = el("nav", { class: "cast", "aria-label": say("cast.title") }, title, this.list);
  }

  /** The sandbox told who lives in town. */
  hear(people) {
    this.people = people;
    const living = (ids) => ids?.filter((id) => people.some((person) => person.id === id));
    if (!this.chosen) this.chosen = living(linked() ?? memory.read("phones", null));
    this.chosen = living(this.chosen ?? []);
    if (this.chosen.length === 0 && !this.emptied) this.chosen = firstSight(people);
    if (!this.chosen.includes(this.current)) this.current = this.chosen[0] ?? null;
    this.draw();
  }

  draw() {
    arrange(this.list, [...this.people.map((person) => this.row(person)), this.plus]);
    this.show(this.current);
  }

  /** In the hand the names lie in a strip: whose phone it is comes into sight. */
  show(id) {
    if (id === this.shown || this.wide()) return;
    this.shown = id;
    this.rows.get(id)?.node.scrollIntoView({ block: "nearest", inline: "center" });
  }

  row(person) {
    const open = this.chosen.includes(person.id);
    const unread = open && (this.wide() || person.id === this.current) ? 0 : person.unread;
    const content = JSON.stringify([person, open, unread, person.id === this.current]);
    const kept = this.rows.get(person.id);
    if (kept?.content === content) return kept.node;
    const node = this.makeRow(person, { open, unread });
    if (kept && kept.node.contains(document.activeElement)) {
      kept.node.replaceWith(node);
      node.focus();
    }
    this.rows.set(person.id, { content, node });
    return node;
  }

  makeRow(person, { open, unread }) {
    const names = ["person", open && "is-open", person.id === this.current && "is-current"].filter(
      Boolean,
    );
    const badge = unread
      ? el(
          "span",
          { class: "badge", role: "img", "aria-label": say("cast.unread", { n: unread }) },
          String(unread),
        )
      : null;
    const role = el("span", { class: "role" }, inLanguage(person, "role"));
    const props = {
      type: "button",
      class: names.join(" "),
      testid: `person-${person.id}`,
      "aria-pressed": String(open),
      title: inLanguage(person, "hint"),
      onclick: () => this.choose(person.id),
    };
    const face = avatar(person, toneOf(person, this.people));
    return el("button", props, face, el("span", { class: "name" }, person.name), role, badge);
  }

  /** On a desk a name opens or closes a phone; in the hand it brings that phone to the front. */
  choose(id) {
    const open = this.chosen.includes(id);
    if (this.wide() && open) return this.close(id);
    if (!open) this.chosen = [...this.chosen, id];
    this.current = id;
    return this.remember();
  }

  close(id) {
    this.chosen = this.chosen.filter((other) => other !== id);
    this.emptied = true; // an empty desk is a choice too
    if (this.current === id) this.current = this.chosen[0] ?? null;
    this.remember();
  }

  remember() {
    memory.write("phones", this.chosen);
    history.replaceState(null, "", `#phones=${this.chosen.join(",")}`);
    this.draw();
    this.changed();
  }

  /** Someone typed another address into the bar. */
  follow() {
    const ids = linked();
    if (!ids) return;
    this.chosen = ids;
    this.hear(this.people);
    this.changed();
  }

  wide() {
    return matchMedia("(min-width: 720px)").matches;
  }
}
