import { newId, post } from "./api.js";
import { fill, h, isCharacter, isField } from "./dom.js";
import { filters } from "./filters.js";
import { pace } from "./pace.js";
import { send, settled, takeBack } from "./outgoing.js";
import { show, fetchAhead } from "./sample.js";

const AHEAD = 8;
const FEW = 4;
const RENEWAL_MS = 60 * 1000;

/** One sample after the other, the least certain first: type what it is. */
export function one(root, parameters) {
  let filter = { document: parameters.get("document"), prediction: null, reason: null, olderThanHours: null };
  let buffer = [];
  let loading = null;
  let active = true;
  let lastAct = Date.now();
  const done = [];
  const counter = pace();
  const card = h("section", { className: "card sample", ariaLabel: "Sample" });
  const several = severalField(answer);
  const row = filters(filter, (chosen) => {
    filter = chosen;
    buffer = [];
    loading = null;
    next();
  });
  fill(root, h("div", { className: "one" }, row, card, several, keys(), counter));
  document.addEventListener("keydown", onKey);
  const renewal = setInterval(renew, RENEWAL_MS);
  row.refresh();
  next();

  async function load() {
    if (loading) return loading;
    const asked = filter;
    const wanted = { count: AHEAD, filter, except: buffer.map(idOf), places: true };
    loading = settled().then(() => post("queue/leases", wanted));
    try {
      const offered = await loading;
      if (active && asked === filter) {
        const held = new Set(buffer.map(idOf));
        buffer.push(...offered.filter((one) => !held.has(idOf(one))));
        fetchAhead(buffer);
      }
    } finally {
      loading = null;
    }
  }

  async function next() {
    if (buffer.length === 0) {
      card.setAttribute("aria-busy", "true");
      await load().catch((failure) => fill(card, h("p", { className: "empty" }, failure.message)));
    } else if (buffer.length < FEW) {
      load().catch(() => {});
    }
    if (!active) return;
    card.removeAttribute("aria-busy");
    if (buffer.length > 0) show(card, buffer[0], (text) => answer({ kind: "characters", text }));
    else if (!loading) empty();
  }

  function empty() {
    fill(card, h("div", { className: "empty" },
      h("p", {}, "Nothing waits for you here."),
      h("p", {}, "Samples appear as documents are read. ",
        h("a", { href: "#documents" }, "Look at the documents"), " or ",
        h("button", { className: "quiet", onclick: next }, "look again"))));
  }

  function answer(given) {
    const offered = buffer.shift();
    if (!offered) return;
    const id = newId();
    send("answers", { id, sample: idOf(offered), answer: given });
    done.push({ offered, id });
    counter.count(1);
    next();
  }

  function accept() {
    const text = buffer[0]?.lease.sample.prediction;
    if (text !== undefined) answer(text === "" ? { kind: "not-a-character", text } : { kind: "characters", text });
  }

  function skip() {
    const offered = buffer.shift();
    if (!offered) return;
    post("queue/skips", { sample: idOf(offered) }).catch(() => {});
    done.push({ offered, id: null });
    next();
  }

  async function undo() {
    const last = done.pop();
    if (!last) return;
    buffer.unshift(last.offered);
    if (last.id === null) await post("queue/skips/undoing", { sample: idOf(last.offered) }).catch(() => {});
    else {
      counter.uncount(1);
      if (!takeBack(last.id)) send("undoings", { id: newId(), label: last.id });
    }
    next();
  }

  function onKey(event) {
    lastAct = Date.now();
    if (isField(event)) return;
    const act = ACTIONS[event.key];
    if (act && !(event.key === "Enter" && event.target.tagName === "BUTTON")) {
      event.preventDefault();
      act();
    } else if (isCharacter(event)) {
      event.preventDefault();
      answer({ kind: "characters", text: event.key });
    }
  }

  function renew() {
    if (Date.now() - lastAct < 4 * RENEWAL_MS) post("queue/leases/renewal", {}).catch(() => {});
    row.refresh().catch(() => {});
  }

  function keys() {
    const key = (name, text, act) => h("button", { className: "key", onclick: act }, h("kbd", {}, name), text);
    return h("div", { className: "keys" },
      h("span", { className: "key" }, h("kbd", {}, "a 7 ..."), "what it is"),
      key("Enter", "as read", () => ACTIONS.Enter()),
      key("Esc", "no character", () => ACTIONS.Escape()),
      key("↑", "several", () => ACTIONS.ArrowUp()),
      key("↓", "unreadable", () => ACTIONS.ArrowDown()),
      key("→", "skip", () => ACTIONS.ArrowRight()),
      key("⌫", "undo", () => ACTIONS.Backspace()));
  }

  const ACTIONS = {
    Enter: accept,
    Escape: () => answer({ kind: "not-a-character", text: "" }),
    ArrowUp: () => buffer.length > 0 && several.ask(),
    ArrowDown: () => answer({ kind: "unreadable", text: "" }),
    ArrowRight: skip,
    Backspace: undo,
  };

  return () => {
    active = false;
    document.removeEventListener("keydown", onKey);
    clearInterval(renewal);
  };
}

const idOf = (offered) => offered.lease.sample.id;

/** A field for a crop that shows several characters. */
export function severalField(answer) {
  const field = h("input", { maxLength: 16, autocomplete: "off", spellcheck: false });
  const form = h("form", { className: "several card", hidden: true, onsubmit: take },
    h("label", {}, "All characters that it shows", field),
    h("button", { type: "submit" }, "Answer"),
    h("button", { type: "button", className: "quiet", onclick: close }, "Cancel"));
  field.addEventListener("keydown", (event) => event.key === "Escape" && close());
  form.ask = () => {
    form.hidden = false;
    field.focus();
  };
  function take(event) {
    event.preventDefault();
    const text = field.value.replace(/\s/g, "");
    close();
    if (text) answer({ kind: "characters", text });
  }
  function close() {
    form.hidden = true;
    field.value = "";
    field.blur();
  }
  return form;
}
