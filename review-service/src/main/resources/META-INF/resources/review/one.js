import { newId } from "./api.js";
import { ahead, idOf } from "./ahead.js";
import { fill, h, isCharacter, isField } from "./dom.js";
import { filters } from "./filters.js";
import { giveBack, renew } from "./leases.js";
import { pace } from "./pace.js";
import { send, takeBack } from "./outgoing.js";
import { show } from "./sample.js";

const RENEWAL_MS = 60 * 1000;
const RETRY_MS = 2000;

/** One sample after the other, the least certain first: type what it is. */
export function one(root, parameters) {
  const filter = { document: parameters.get("document"), prediction: null, reason: null, olderThanHours: null };
  const coming = ahead(filter);
  let active = true;
  let lastAct = Date.now();
  const done = [];
  const counter = pace();
  const card = h("section", { className: "card sample", ariaLabel: "Sample" });
  const several = severalField(answer);
  const row = filters(filter, (chosen) => {
    giveBack();
    coming.restart(chosen);
    next();
  });
  fill(root, h("div", { className: "one" }, row, card, several, h("div", { className: "foot" }, keys(), counter)));
  document.addEventListener("keydown", onKey);
  const renewal = setInterval(lookAfter, RENEWAL_MS);
  row.refresh().catch(() => {});
  next();

  async function next() {
    coming.refill();
    if (!coming.first()) {
      card.setAttribute("aria-busy", "true");
      try {
        await coming.some();
      } catch (failure) {
        if (active) away(failure);
        return;
      }
    }
    if (!active) return;
    card.removeAttribute("aria-busy");
    if (coming.first()) show(card, coming.first(), (text) => answer({ kind: "characters", text }));
    else empty();
  }

  function away(failure) {
    card.removeAttribute("aria-busy");
    fill(card, h("p", { className: "empty", role: "alert" }, failure.message + "; trying again ..."));
    setTimeout(() => active && next(), RETRY_MS);
  }

  function empty() {
    fill(card, h("div", { className: "empty" },
      h("p", {}, "Nothing waits for you here."),
      h("p", {}, "Samples appear as documents are read. ",
        h("a", { href: "#documents" }, "Look at the documents"), " or ",
        h("button", { className: "quiet", onclick: next }, "look again"))));
  }

  function answer(given) {
    const offered = coming.take();
    if (!offered) return;
    const id = newId();
    const sent = send("answers", { id, sample: idOf(offered), answer: given });
    done.push({ offered, sent, answers: 1, undo: () => send("undoings", { id: newId(), label: id }) });
    counter.count(1);
    next();
  }

  function accept() {
    const text = coming.first()?.lease.sample.prediction;
    if (text !== undefined) answer(text === "" ? { kind: "not-a-character", text } : { kind: "characters", text });
  }

  function skip() {
    const offered = coming.take();
    if (!offered) return;
    const sample = idOf(offered);
    const sent = send("queue/skips", { sample });
    done.push({ offered, sent, answers: 0, undo: () => send("queue/skips/undoing", { sample }) });
    next();
  }

  function undo() {
    const last = done.pop();
    if (!last) return;
    if (!takeBack(last.sent)) last.undo();
    counter.uncount(last.answers);
    coming.putBack(last.offered);
    next();
  }

  /** A key that is held down says what it says once. */
  function onKey(event) {
    lastAct = Date.now();
    if (isField(event)) return;
    const act = ACTIONS[event.key];
    if (act && !(event.key === "Enter" && event.target.tagName === "BUTTON")) {
      event.preventDefault();
      if (!event.repeat) act();
    } else if (isCharacter(event)) {
      event.preventDefault();
      if (!event.repeat) answer({ kind: "characters", text: event.key });
    }
  }

  function lookAfter() {
    if (Date.now() - lastAct < 4 * RENEWAL_MS) renew().catch(() => {});
    row.refresh().catch(() => {});
  }

  function keys() {
    const key = (name, text, act) => h("button", { className: "key", onclick: clicked(act) }, h("kbd", {}, name), text);
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
    ArrowUp: () => coming.first() && several.ask(),
    ArrowDown: () => answer({ kind: "unreadable", text: "" }),
    ArrowRight: skip,
    Backspace: undo,
  };

  return () => {
    active = false;
    document.removeEventListener("keydown", onKey);
    clearInterval(renewal);
    giveBack();
  };
}

/** Does it, and lets Enter mean what it meant before the mouse was used. */
const clicked = (act) => (event) => {
  if (event.detail > 0) event.currentTarget.blur();
  act();
};

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
