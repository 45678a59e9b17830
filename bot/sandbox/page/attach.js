/** The sheet behind «+»: photo, file, voice, place, card, sticker. */

import { base64 } from "./api.js";
import { tell } from "./dialogs.js";
import { el, icon } from "./dom.js";
import { samplePhoto, sampleVoice, shrink } from "./samples.js";
import { say } from "./texts.js";

const LONGEST_VOICE = 60_000; // ms
const TOWN = [
  // city centres (WGS 84), rounded to about a kilometre: near enough for «here» and «far away»
  { key: "place.centre", lat: 36.62, lon: 101.77 },
  { key: "place.far", lat: 36.4, lon: 94.9 },
];

/** `send(kind, fields)` performs the act; `places()` are spots the town knows: {name, lat, lon}. */
export class Attach {
  constructor(send, places) {
    this.send = send;
    this.places = places;
    this.root = el("div", {
      class: "sheet",
      hidden: true,
      role: "group",
      "aria-label": say("attach"),
    });
    this.root.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  toggle() {
    if (this.root.hidden) this.open(this.choices());
    else this.close();
  }

  open(children) {
    this.root.replaceChildren(...children);
    this.root.hidden = false;
    this.root.querySelector("button")?.focus();
  }

  close() {
    this.recorder?.cancel();
    this.root.hidden = true;
  }

  /** Send and put the sheet away. */
  give(kind, fields) {
    this.close();
    return this.send(kind, fields);
  }

  choices() {
    const file = el("input", {
      type: "file",
      accept: "image/*",
      hidden: true,
      testid: "photo-file",
    });
    file.addEventListener("change", () => file.files[0] && this.photo(shrink(file.files[0])));
    const paper = el("input", { type: "file", hidden: true, testid: "document-file" });
    paper.addEventListener("change", () => paper.files[0] && this.document(paper.files[0]));
    const choice = (drawing, key, onclick) =>
      el(
        "button",
        { type: "button", class: "choice", testid: `attach-${key}`, onclick },
        icon(drawing),
        el("span", {}, say(key)),
      );
    return [
      file,
      paper,
      choice("photo", "photo", () => file.click()),
      choice("picture", "photo.sample", () => this.photo(samplePhoto())),
      choice("file", "document", () => paper.click()),
      choice("voice", "voice", () => this.record()),
      choice("wave", "voice.sample", () => this.voice(sampleVoice())),
      choice("location", "location", () => this.choosePlace()),
      choice("contact", "contact", () => this.give("contact", {})),
      choice("sticker", "sticker", () => this.give("sticker", {})),
    ];
  }

  async photo(drawn) {
    try {
      await this.give("photo", { blob: await base64(await drawn) });
    } catch {
      tell(say("trouble.file"));
    }
  }

  async document(file) {
    try {
      const { name, type: mime } = file;
      await this.give("document", { blob: await base64(file), name, mime });
    } catch {
      tell(say("trouble.file"));
    }
  }

  async voice({ blob, seconds }) {
    await this.give("voice", { blob: await base64(blob), seconds });
  }

  async record() {
    let recorder;
    try {
      recorder = await startRecording();
    } catch {
      tell(say("trouble.microphone"));
      return;
    }
    this.recorder = recorder;
    const finish = async () => this.voice(await recorder.finish());
    const face = el(
      "span",
      { class: "recording", role: "status" },
      icon("voice"),
      say("voice.recording"),
    );
    const send = el("button", { type: "button", class: "strong", onclick: finish }, say("send"));
    const cancel = el(
      "button",
      { type: "button", class: "quiet", onclick: () => this.close() },
      say("cancel"),
    );
    this.open([face, cancel, send]);
  }

  /** The list of places, for «location» in the sheet and for a keyboard's location button. */
  choosePlace() {
    const known = this.places().map(({ name, lat, lon }) => ({
      label: say("place.last", { name }),
      lat,
      lon,
    }));
    const town = TOWN.map(({ key, lat, lon }) => ({ label: say(key), lat, lon }));
    const line = ({ label, lat, lon }) =>
      el(
        "button",
        {
          type: "button",
          class: "line",
          testid: "place",
          onclick: () => this.give("location", { lat, lon }),
        },
        icon("location"),
        el("span", {}, label),
      );
    this.open([...[...known, ...town].map(line), this.ownPlace()]);
  }

  ownPlace() {
    const figure = (key) =>
      el("input", {
        inputmode: "decimal",
        "aria-label": say(key),
        placeholder: say(key),
        required: true,
      });
    const [lat, lon] = [figure("place.lat"), figure("place.lon")];
    const form = el(
      "form",
      { class: "own-place" },
      lat,
      lon,
      el("button", { class: "strong" }, say("send")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const [north, east] = [Number(lat.value), Number(lon.value)];
      if (Math.abs(north) <= 90 && Math.abs(east) <= 180)
        this.give("location", { lat: north, lon: east });
      else tell(say("trouble.place"));
    });
    return form;
  }
}

/** Record from the microphone: finish() gives { blob, seconds }, cancel() forgets it. */
async function startRecording() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const pieces = [];
  const begun = performance.now();
  recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
  const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve));
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
    stream.getTracks().forEach((track) => track.stop());
  };
  setTimeout(stop, LONGEST_VOICE);
  recorder.start();
  const finish = async () => {
    const seconds = Math.max(
      1,
      Math.round(Math.min(LONGEST_VOICE, performance.now() - begun) / 1000),
    );
    stop();
    await stopped;
    return { blob: new Blob(pieces, { type: recorder.mimeType }), seconds };
  };
  return { finish, cancel: stop };
}
