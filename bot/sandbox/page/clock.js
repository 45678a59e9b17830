/** The town's clock: how it is said, how it ticks, the buttons that move it. */

import { el } from "./dom.js";
import { lang, say } from "./texts.js";

const MINUTE = 60_000;
const STEPS = [10, 60, "morning", 1440, 21600]; // minutes; "morning" is the next 8:00
const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

const shanghai = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  hourCycle: "h23",
});

/** Year, month, day, weekday (0 = Sunday), hour and minute on a wall in Qinghai. */
function wall(date) {
  const parts = Object.fromEntries(
    shanghai.formatToParts(date).map(({ type, value }) => [type, Number(value)]),
  );
  const weekday = new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay();
  return { ...parts, weekday };
}

function partOfDay(hour) {
  if (hour < 5) return "凌晨";
  if (hour < 12) return hour < 8 ? "早上" : "上午";
  if (hour < 13) return "中午";
  return hour < 18 ? "下午" : "晚上";
}

/** «下午2:30», "2:30 pm". */
export function spokenTime(date) {
  const { hour, minute } = wall(date);
  const face = `${hour % 12 || 12}:${String(minute).padStart(2, "0")}`;
  return lang() === "zh" ? partOfDay(hour) + face : `${face} ${hour < 12 ? "am" : "pm"}`;
}

/** «11月25日 周三», "Wed 25 Nov". */
export function spokenDay(date) {
  const { month, day, weekday } = wall(date);
  if (lang() === "zh") return `${month}月${day}日 ${WEEKDAYS[weekday]}`;
  const names = { timeZone: "Asia/Shanghai", weekday: "short", day: "numeric", month: "short" };
  return date.toLocaleDateString("en-GB", names).replace(",", "");
}

/** Whole minutes until the next eight in the morning, never short of it. */
export function minutesToMorning(now) {
  const { hour, minute } = wall(now);
  const ahead = (32 * 60 - hour * 60 - minute) % 1440;
  return ahead || 1440;
}

/** A clock that goes on by itself between two words from the sandbox. */
export class Clock {
  /** `move(minutes)` asks the sandbox; it resolves when the bot has lived through the time. */
  constructor(move) {
    this.move = move;
    this.told = Date.now();
    this.heard = performance.now();
    this.moving = false;
    this.face = el("time", { class: "clock-face", testid: "clock" });
    this.buttons = STEPS.map((step) => this.button(step));
    const steps = { class: "clock-steps", role: "group", "aria-label": say("clock.move") };
    this.steps = el("div", steps, this.buttons);
    this.root = el(
      "div",
      { class: "clock", role: "group", "aria-label": say("clock.label") },
      this.face,
    );
    this.timer = setInterval(() => this.draw(), 1000);
  }

  button(step) {
    const name = step === "morning" ? "morning" : `plus-${step}`;
    const onclick = () => this.move(step === "morning" ? minutesToMorning(this.now()) : step);
    return el("button", { type: "button", testid: `clock-${name}`, onclick }, say(`clock.${name}`));
  }

  now() {
    return new Date(this.told + performance.now() - this.heard);
  }

  /** The sandbox said what time it is. */
  hear(iso) {
    this.told = Date.parse(iso);
    this.heard = performance.now();
    this.draw();
  }

  /** Whether the town is still living through a move, whoever asked for it. */
  hearMoving(moving) {
    this.moving = moving;
    this.draw();
  }

  draw() {
    const now = this.now();
    const words = `${spokenDay(now)} ${spokenTime(now)}`;
    if (this.face.textContent !== words) this.face.textContent = words;
    this.face.dateTime = new Date(Math.floor(now / MINUTE) * MINUTE).toISOString();
    this.root.classList.toggle("is-moving", this.moving);
    this.root.title = this.moving ? say("clock.moving") : "";
    const early = wall(now).hour < 8;
    this.buttons[2].textContent = say(early ? "clock.morning-today" : "clock.morning");
  }

  stop() {
    clearInterval(this.timer);
  }
}
