import { get, newId } from "./api.js";
import { fill, h, isCharacter, isField, reading } from "./dom.js";
import { giveBack, lease, renew } from "./leases.js";
import { pace } from "./pace.js";
import { send, settled, unacknowledged } from "./outgoing.js";
import { cropAddress } from "./paper.js";

const SCREEN = 60;
const CHIPS = 80;
const RENEWAL_MS = 60 * 1000;
const RETRY_MS = 2000;

/** Everything that was read alike on one screen: mark the wrong ones, accept the rest at once. */
export function group(root) {
  let prediction = null;
  let tiles = [];
  let focus = 0;
  let active = true;
  let asked = 0;
  const done = [];
  const left = new Set();
  const counter = pace();
  const chips = h("div", { className: "chips", role: "group", ariaLabel: "Read as" });
  const board = h("div", { className: "board", role: "listbox", ariaMultiSelectable: "true", ariaLabel: "Samples" });
  const accept = h("button", { className: "primary", onclick: takeAll }, "");
  fill(root, h("div", { className: "group" }, chips, board,
    h("div", { className: "bar" }, accept,
      hint("arrows", "move"), hint("space", "wrong"), hint("a 7 ...", "what it is"), hint("Esc", "no character"),
      hint("Enter", "accept"), hint("⌫", "undo")),
    counter));
  document.addEventListener("keydown", onKey);
  const renewal = setInterval(() => renew().catch(() => {}), RENEWAL_MS);
  choose();

  /** Shows what was read as the chosen character, or the next kind of which some waits. */
  async function choose() {
    asked += 1;
    const mine = asked;
    tiles = [];
    board.setAttribute("aria-busy", "true");
    try {
      const { predictions } = await get("queue/facets");
      const offered = await firstOffered(predictions.map(({ value }) => value));
      if (active && mine === asked) present(predictions, offered);
    } catch (failure) {
      if (active && mine === asked) away(failure);
    }
  }

  /** Counts are some seconds old: of a kind that they name, none may be left. */
  async function firstOffered(kinds) {
    const from = Math.max(0, kinds.indexOf(prediction));
    for (const kind of [...kinds.slice(from), ...kinds.slice(0, from)]) {
      const offered = await lease({ count: SCREEN, filter: { prediction: kind }, except: [...left, ...unacknowledged()], places: false });
      if (offered.length > 0) return { kind, offered };
    }
    return { kind: null, offered: [] };
  }

  function present(predictions, { kind, offered }) {
    prediction = kind;
    fill(chips, predictions.slice(0, CHIPS).map(({ value, count }) =>
      h("button", {
        className: "chip", ariaPressed: String(value === prediction),
        onclick: (event) => { event.target.blur(); prediction = value; choose(); },
      }, reading(value), h("small", {}, count.toLocaleString()))));
    board.removeAttribute("aria-busy");
    tiles = offered.map(({ lease: { sample } }) => ({ sample, answer: expected(sample) }));
    focus = 0;
    render();
  }

  function away(failure) {
    board.removeAttribute("aria-busy");
    fill(board, h("p", { className: "empty", role: "alert" }, failure.message + "; trying again ..."));
    setTimeout(() => active && tiles.length === 0 && choose(), RETRY_MS);
  }

  function render() {
    if (tiles.length === 0) fill(board, h("p", { className: "empty" }, "Nothing waits for you here."));
    else fill(board, tiles.map(tile));
    label();
    mark();
  }

  function tile(entry, index) {
    entry.badge = h("span", { className: "badge" });
    entry.element = h("div", { className: "tile", role: "option", onclick: () => { focus = index; toggle(entry); } },
      h("img", { src: cropAddress(entry.sample), alt: "read as " + reading(entry.sample.prediction) }), entry.badge);
    return entry.element;
  }

  function mark() {
    tiles.forEach((entry, index) => {
      const right = same(entry.answer, expected(entry.sample));
      entry.element.classList.toggle("focus", index === focus);
      entry.element.classList.toggle("wrong", entry.answer === null);
      entry.element.classList.toggle("other", entry.answer !== null && !right);
      entry.element.setAttribute("aria-selected", String(!right));
      entry.badge.textContent = entry.answer === null ? "✕" : right ? "" : reading(entry.answer.text || "");
    });
    tiles[focus]?.element.scrollIntoView({ block: "nearest" });
    label();
  }

  function label() {
    const wrong = tiles.filter(({ answer }) => answer === null).length;
    accept.textContent = "Accept " + (tiles.length - wrong) + (wrong > 0 ? ", leave " + wrong : "");
    accept.disabled = tiles.length === 0;
  }

  function toggle(entry) {
    if (!entry) return;
    entry.answer = entry.answer === null ? expected(entry.sample) : null;
    mark();
  }

  /** The rest is answered as read; what is wrong, and not said how, waits for the other view. */
  function takeAll() {
    const answered = tiles.filter(({ answer }) => answer !== null);
    const ids = answered.map(({ sample, answer }) => {
      const id = newId();
      send("answers", { id, sample: sample.id, answer });
      return id;
    });
    tiles.filter(({ answer }) => answer === null).forEach(({ sample }) => left.add(sample.id));
    done.push(ids);
    counter.count(ids.length);
    tiles = [];
    choose();
  }

  function undo() {
    const ids = done.pop();
    if (!ids) return;
    ids.forEach((label) => send("undoings", { id: newId(), label }));
    counter.uncount(ids.length);
    settled().then(() => active && choose());
  }

  function move(step) {
    focus = Math.max(0, Math.min(tiles.length - 1, focus + step));
    mark();
  }

  const columns = () => Math.max(1, getComputedStyle(board).gridTemplateColumns.split(" ").length);
  const ACTIONS = {
    ArrowRight: () => move(1),
    ArrowLeft: () => move(-1),
    ArrowDown: () => move(columns()),
    ArrowUp: () => move(-columns()),
    " ": () => toggle(tiles[focus]),
    Enter: takeAll,
    Backspace: undo,
    Escape: () => say({ kind: "not-a-character", text: "" }),
  };

  function say(answer) {
    if (!tiles[focus]) return;
    tiles[focus].answer = answer;
    move(1);
  }

  function onKey(event) {
    if (isField(event)) return;
    const act = ACTIONS[event.key];
    if (act && event.target.tagName !== "BUTTON" && (tiles.length > 0 || event.key === "Backspace")) {
      event.preventDefault();
      if (!event.repeat || event.key.startsWith("Arrow")) act();
    } else if (isCharacter(event) && !event.repeat) {
      event.preventDefault();
      say({ kind: "characters", text: event.key });
    }
  }

  return () => {
    active = false;
    document.removeEventListener("keydown", onKey);
    clearInterval(renewal);
    giveBack();
  };
}

const hint = (name, text) => h("span", { className: "key" }, h("kbd", {}, name), text);

const expected = (sample) => sample.prediction === ""
  ? { kind: "not-a-character", text: "" }
  : { kind: "characters", text: sample.prediction };

const same = (a, b) => a !== null && a.kind === b.kind && a.text === b.text;
