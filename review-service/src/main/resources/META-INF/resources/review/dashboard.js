import { get } from "./api.js";
import { fill, h, percent, reading, svg } from "./dom.js";

const FRESH_MS = 10 * 1000;
const CELLS = 24;

/** Progress, accuracy by the audit, confusions, agreement. */
export function dashboard(root) {
  let active = true;
  const content = fill(root, h("p", { className: "empty" }, "Counting ...")) && root;
  const timer = setInterval(load, FRESH_MS);
  load();

  async function load() {
    const figures = await get("dashboard").catch(() => null);
    if (!active || !figures) return;
    fill(content, h("div", { className: "dashboard" }, tiles(figures), h("div", { className: "charts" },
      accuracy(figures), models(figures), progress(figures), people(figures), confusions(figures))));
  }

  return () => {
    active = false;
    clearInterval(timer);
  };
}

function tiles(figures) {
  const today = new Date().toISOString().slice(0, 10);
  const all = figures.answersByDay.reduce((sum, { count }) => sum + count, 0);
  const now = figures.answersByDay.find(({ name }) => name === today)?.count ?? 0;
  const latest = figures.accuracyByModel.at(-1)?.right;
  return h("div", { className: "tiles" },
    tile(figures.queue.waiting.toLocaleString(), "samples wait", figures.queue.disputed + " disputed"),
    tile(now.toLocaleString(), "answers today", all.toLocaleString() + " in all"),
    tile(latest ? percent(latest.share) : "-", "read right, latest model",
      latest ? "95 %: " + percent(latest.low) + " to " + percent(latest.high) + ", " + latest.count + " audited" : "no audit sample is answered yet"),
    tile(figures.kappa === null ? "-" : figures.kappa.toFixed(2), "agreement of two people (Cohen's kappa)",
      figures.pairs + " samples answered twice"));
}

const tile = (figure, name, detail) =>
  h("div", { className: "card tile-figure" }, h("strong", {}, figure), h("span", {}, name), h("small", {}, detail));

const chart = (name, ...content) => h("section", { className: "card" }, h("h2", {}, name), content);

const empty = (text) => h("p", { className: "empty" }, text);

function accuracy({ accuracyByDay: days }) {
  if (days.length === 0) return chart("Read right, by day", empty("Answer audit samples to see it."));
  const low = Math.max(0, Math.floor(10 * Math.min(...days.map(({ right }) => right.low))) / 10);
  const x = (i) => 40 + (days.length === 1 ? 275 : (550 * i) / (days.length - 1));
  const y = (share) => 170 - (150 * (share - low)) / (1 - low);
  const band = days.map(({ right }, i) => [x(i), y(right.high)])
    .concat(days.map(({ right }, i) => [x(i), y(right.low)]).reverse());
  const labels = [low, (1 + low) / 2, 1].map((share) => [
    svg("line", { class: "grid", x1: 40, x2: 590, y1: y(share), y2: y(share) }),
    text(34, y(share) + 4, Math.round(100 * share) + "%", "end")]);
  return chart("Read right, by day of reading, with 95 % interval",
    svg("svg", { viewBox: "0 0 600 200", class: "plot", role: "img", "aria-label": "Accuracy by day" },
      labels.flat(),
      days.length > 1 ? svg("polygon", { class: "band", points: band.map((point) => point.join(",")).join(" ") }) : null,
      days.length > 1 ? svg("polyline", { class: "curve", points: days.map(({ right }, i) => x(i) + "," + y(right.share)).join(" ") }) : null,
      days.map(({ right }, i) => [
        svg("line", { class: "whisker", x1: x(i), x2: x(i), y1: y(right.low), y2: y(right.high) }),
        svg("circle", { class: "point", cx: x(i), cy: y(right.share), r: 4 })]).flat(),
      text(x(0), 192, days[0].name, days.length === 1 ? "middle" : "start"),
      days.length > 1 ? text(x(days.length - 1), 192, days.at(-1).name, "end") : null));
}

function text(x, y, content, anchor) {
  const element = svg("text", { x, y, "text-anchor": anchor });
  element.textContent = content;
  return element;
}

function models({ accuracyByModel: models_ }) {
  return chart("Read right, by model", models_.length === 0 ? empty("Answer audit samples to see it.") : table(
    ["Model", "Right", "95 % interval", "Audited"],
    models_.map(({ name, right }) =>
      [name, percent(right.share), percent(right.low) + " to " + percent(right.high), right.count.toLocaleString()])));
}

function progress({ answersByDay: days }) {
  const last = days.slice(-30);
  const most = Math.max(1, ...last.map(({ count }) => count));
  return chart("Answers by day", last.length === 0 ? empty("None yet.") :
    svg("svg", { viewBox: "0 0 600 200", class: "plot", role: "img", "aria-label": "Answers by day" },
      last.map(({ name, count }, i) => {
        const height = (150 * count) / most;
        const bar = svg("rect", { class: "bar-day", x: 10 + i * 19.5, y: 172 - height, width: 15, height });
        const title = svg("title");
        title.textContent = name + ": " + count;
        bar.append(title);
        return bar;
      }),
      text(10, 192, last[0].name + ", at most " + most.toLocaleString() + " a day", "start")));
}

function people({ answersByReviewer: rows }) {
  return chart("Answers by person", rows.length === 0 ? empty("None yet.")
    : table(["Person", "Answers"], rows.map(({ name, count }) => [name, count.toLocaleString()])));
}

function table(names, rows) {
  return h("table", {}, h("thead", {}, h("tr", {}, names.map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, rows.map((cells) => h("tr", {}, cells.map((cell) => h("td", {}, cell))))));
}

/** The characters that are confused most, as a matrix; the diagonal is what was read right. */
function confusions({ confusions: all }) {
  const wrong = all.filter(({ predicted, answered }) => predicted !== answered);
  if (all.length === 0) return chart("Confusions", empty("None yet."));
  const names = [...new Set(wrong.flatMap(({ predicted, answered }) => [predicted, answered]))].slice(0, CELLS).sort();
  const count = new Map(all.map(({ predicted, answered, count: n }) => [predicted + "\n" + answered, n]));
  const most = Math.max(1, ...wrong.map(({ count: n }) => n));
  const cell = (predicted, answered) => {
    const n = count.get(predicted + "\n" + answered) ?? 0;
    const level = predicted === answered ? 0 : n === 0 ? 0 : 1 + Math.round((4 * n) / most);
    return h("td", { className: (predicted === answered ? "diagonal" : "level-" + Math.min(5, level)),
      title: "read " + reading(predicted) + ", is " + reading(answered) + ": " + n }, n === 0 ? "" : String(n));
  };
  const name = (value) => value === "" ? "∅" : value;
  return h("section", { className: "card wide" }, h("h2", {}, "Confusions: rows as read, columns as answered"),
    names.length === 0 ? empty("Nothing was read wrong.") : h("div", { className: "scroll" }, h("table", { className: "matrix" },
      h("thead", {}, h("tr", {}, h("td", {}), names.map((one) => h("th", { scope: "col" }, name(one))))),
      h("tbody", {}, names.map((predicted) => h("tr", {}, h("th", { scope: "row" }, name(predicted)),
        names.map((answered) => cell(predicted, answered))))))));
}
