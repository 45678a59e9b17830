/** Small ways to make and keep elements; nothing here knows the sandbox. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with its properties and children.
 * `testid` becomes data-testid, `on…` are listeners, all else are attributes;
 * null and false are left out.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "testid") node.dataset.testid = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "html")
      node.innerHTML = value; // only ever the server's escaped `html`
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

/** A line drawing from icons.svg; silent for screen readers, the button around it has the words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/page/icons.svg#${name}`);
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** A round button that shows a drawing and speaks a label. */
export function iconButton(name, label, onclick, props = {}) {
  return el(
    "button",
    { type: "button", class: "round", "aria-label": label, title: label, onclick, ...props },
    icon(name),
  );
}

/** A circle with the surname in it, coloured by role. */
export function avatar(person, tone) {
  return el(
    "span",
    { class: `avatar tone-${tone}`, "aria-hidden": "true" },
    [...person.name][0] ?? "·",
  );
}

/**
 * Make `parent` hold exactly `nodes`, in order, touching only what differs,
 * so that focus, playing sound and opened things stay as they are.
 */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, at) => {
    if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  });
}

/** What this browser remembers; a browser that refuses to remember is no error. */
export const memory = {
  read(key, fallback) {
    try {
      return JSON.parse(localStorage.getItem(`diancai.${key}`)) ?? fallback;
    } catch {
      return fallback;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(`diancai.${key}`, JSON.stringify(value));
    } catch {
      // a private window: the choice lasts as long as the page
    }
  },
};
