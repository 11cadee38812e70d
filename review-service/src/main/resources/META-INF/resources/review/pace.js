import { h } from "./dom.js";

const WINDOW_MS = 5 * 60 * 1000;

/** Counts answers: of this sitting, and a minute over the last five. */
export function pace() {
  const times = [];
  const total = h("strong", {}, "0");
  const rate = h("strong", {}, "0");
  const element = h("p", { className: "pace" }, total, " answered in this sitting, ", rate, " a minute");
  const show = () => {
    const recent = times.filter((time) => time > Date.now() - WINDOW_MS);
    const minutes = recent.length < 2 ? 1 : Math.max(0.5, (Date.now() - recent[0]) / 60000);
    total.textContent = times.length;
    rate.textContent = Math.round(recent.length / minutes);
  };
  element.count = (answers) => {
    for (let i = 0; i < answers; i += 1) times.push(Date.now());
    show();
  };
  element.uncount = (answers) => {
    times.splice(Math.max(0, times.length - answers), answers);
    show();
  };
  return element;
}
