/** The sandbox's HTTP endpoints: what the page asks, what it sends, what it is told. */

import { say } from "./texts.js";

const LONGEST_WAIT = 8000; // ms between two tries to listen again

/** A request that did not work, with a sentence fit to be shown. */
export class Trouble extends Error {
  /** `refused`: the sandbox understood and said no, so trying again is no use. */
  constructor(sentence, refused = false) {
    super(sentence);
    this.refused = refused;
  }
}

async function ask(path, body) {
  const post = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  let response;
  try {
    response = await fetch(path, body === undefined ? { cache: "no-store" } : post);
  } catch {
    throw new Trouble(say("trouble.offline"));
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) {
    const { status } = response;
    throw new Trouble(answer?.error ?? say("trouble.status", { status }), status === 400);
  }
  return answer;
}

/** Clock, bot and cast. */
export const fetchState = () => ask("/sandbox/state");

/** One person's chat with the bot, oldest message first. */
export const fetchChat = (user) => ask(`/sandbox/chat/${user}`);

/**
 * What a thumb does: `kind` is text, press, photo, document, voice, location, contact, sticker,
 * edit, block or unblock.
 */
export const act = (user, kind, fields = {}) => ask("/sandbox/act", { user, kind, ...fields });

/** Move the town's clock forward; answers with the new state once the bot has lived through it. */
export const moveClock = (minutes) => ask("/sandbox/clock", { minutes });

/** Back to the first morning of the town. */
export const resetTown = () => ask("/sandbox/reset", {});

/** A newcomer with an empty phone: the new state, and the newcomer's `id`. */
export const addPerson = (name) => ask("/sandbox/person", { name });

/** A file's bytes as base64, the way `act` carries them. */
export async function base64(blob) {
  const reader = new FileReader();
  await new Promise((resolve, reject) => {
    reader.onload = resolve;
    reader.onerror = () => reject(new Trouble(say("trouble.file")));
    reader.readAsDataURL(blob);
  });
  return reader.result.slice(reader.result.indexOf(",") + 1);
}

/**
 * Listen to the sandbox until the page closes. `on` has open, lost, chat, clock, reset, toast, busy.
 * The browser reconnects by itself after a cut, but gives up after a refusal: then we begin anew.
 */
export function listen(on) {
  let wait = 500;
  const connect = () => {
    const source = new EventSource("/sandbox/events");
    source.onopen = () => {
      wait = 500;
      on.open();
    };
    source.onerror = () => {
      on.lost();
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
    for (const name of ["chat", "clock", "reset", "toast", "busy"]) {
      source.addEventListener(name, (event) => on[name](JSON.parse(event.data || "{}")));
    }
  };
  connect();
}
