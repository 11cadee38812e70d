import { get, newId, query, remove } from "./api.js";
import { fill, h, isCharacter, isField } from "./dom.js";
import { severalField } from "./one.js";
import { send, settled } from "./outgoing.js";
import { boxes } from "./boxes.js";
import { imageAddress } from "./paper.js";

const LOOK_AGAIN_MS = 400;

/** A page: its image, each character in its box; any of them can be corrected where it stands. */
export function page(root, parameters, session) {
  const document_ = parameters.get("document");
  const index = Number(parameters.get("page") ?? 0);
  const shown = { run: parameters.get("run"), revision: parameters.get("revision") };
  const readOnly = shown.run !== null;
  const done = [];
  let transcript = null;
  let picture = null;
  let selected = null;
  let active = true;
  let asked = 0;
  const paper = h("div", { className: "paper" });
  const text = h("div", { className: "text", ariaLabel: "Text" });
  const hints = h("div", { className: "keys" }, key("arrows", "move"), key("Enter", "next unsure"), key("a 7 ...", "correct"),
    key("F2", "several"), key("Esc", "no character"), key("⌫", "undo"));
  const gone = h("p", { className: "gone", role: "status" },
    "This page's image is not kept: its characters stand where they were read.");
  const side = h("aside", {});
  const several = severalField(correct);
  fill(root, h("div", { className: "page" }, h("div", { className: "sheet" }, head(), several, paper), side));
  document.addEventListener("keydown", onKey);
  load();

  async function load() {
    asked += 1;
    const mine = asked;
    const [pages, now, revisions] = await Promise.all([
      get(query("documents/pages", { document: document_ })),
      get(query("pages", { document: document_, page: index, ...shown })).catch(() => null),
      get(query("pages/revisions", { document: document_, page: index })),
    ]);
    if (!active || mine !== asked) return;
    transcript = now;
    if (!transcript) {
      fill(paper, h("p", { className: "empty" }, "There is no such page."));
      return;
    }
    render(pages, revisions);
  }

  function render(pages, revisions) {
    fill(side, sheetLinks(pages), failure(), text, history(revisions), actions());
    text.hidden = transcript.status === "failed";
    hints.hidden = text.hidden || readOnly;
    if (transcript.status === "failed") fill(paper, h("p", { className: "empty" }, "This page can't be read."));
    else {
      picture = boxes(transcript, imageAddress(document_, index), select, () => paper.before(gone));
      gone.remove();
      fill(paper, picture);
    }
    fill(text, transcript.lines.map((line) => h("p", {}, line.words.map((word, i) => [i > 0 ? " " : null,
      word.characters.map((glyph) => h("span", { className: tone(glyph), onclick: () => select(glyph) }, glyph.text))]))));
    const before = selected?.box;
    selected = null;
    if (before) select(glyphs().find(({ box }) => box.x === before.x && box.y === before.y) ?? null);
  }

  const glyphs = () => transcript?.lines.flatMap((line) => line.words.flatMap((word) => word.characters)) ?? [];

  const tone = (glyph) => isCorrected(glyph) ? "corrected" : glyph.confidence < 0.5 ? "unsure" : glyph.confidence < 0.8 ? "fair" : "sure";

  function isCorrected(glyph) {
    return (transcript.corrections ?? []).some(({ box }) => glyph.box.x >= box.x && glyph.box.y >= box.y
      && glyph.box.x + glyph.box.width <= box.x + box.width && glyph.box.y + glyph.box.height <= box.y + box.height);
  }

  function select(glyph) {
    selected = glyph;
    picture?.select(glyph);
    text.querySelectorAll("span").forEach((span, i) => span.classList.toggle("selected", glyphs()[i] === glyph));
    text.querySelector(".selected")?.scrollIntoView({ block: "nearest" });
  }

  function correct(answer) {
    if (!selected || readOnly) return;
    const id = newId();
    send("corrections", { id, document: document_, pageIndex: index, box: selected.box, answer });
    done.push(id);
    const all = glyphs();
    select(all[all.indexOf(selected) + 1] ?? null);
    again();
  }

  function undo() {
    const label = done.pop();
    if (!label) return;
    send("undoings", { id: newId(), label });
    again();
  }

  async function again() {
    await settled();
    if (active) await load().catch(() => {});
  }

  function step(by) {
    const all = glyphs();
    if (all.length > 0) select(all[Math.max(0, Math.min(all.length - 1, all.indexOf(selected) + by))]);
  }

  /** The nearest character of the line above or below. */
  function line(by) {
    const lines = transcript?.lines.map((one) => one.words.flatMap((word) => word.characters)) ?? [];
    const now = lines.findIndex((one) => one.includes(selected));
    const next = lines[Math.max(0, Math.min(lines.length - 1, now + by))] ?? [];
    const x = selected?.box.x ?? 0;
    if (next.length > 0) select(next.reduce((a, b) => Math.abs(b.box.x - x) < Math.abs(a.box.x - x) ? b : a));
  }

  /** The next character that the model was not sure of. */
  function nextUnsure() {
    const all = glyphs();
    const from = all.indexOf(selected) + 1;
    const found = [...all.slice(from), ...all.slice(0, from)].find((glyph) => glyph.confidence < 0.8);
    if (found) select(found);
  }

  const ACTIONS = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowDown: () => line(1),
    ArrowUp: () => line(-1),
    Enter: nextUnsure,
    Escape: () => correct({ kind: "not-a-character", text: "" }),
    F2: () => selected && !readOnly && several.ask(),
    Backspace: undo,
  };

  function onKey(event) {
    if (isField(event)) return;
    const act = ACTIONS[event.key];
    if (act && event.target.tagName !== "BUTTON" && event.target.tagName !== "A") {
      event.preventDefault();
      if (!event.repeat || event.key.startsWith("Arrow")) act();
    } else if (isCharacter(event) && selected) {
      event.preventDefault();
      if (!event.repeat) correct({ kind: "characters", text: event.key });
    }
  }

  function head() {
    return h("div", { className: "page-head" },
      h("h1", {}, document_),
      readOnly ? h("p", { className: "tag" }, "revision " + shown.revision + ", not the latest") : null,
      hints);
  }

  function sheetLinks(pages) {
    if (pages.length < 2) return null;
    return h("nav", { className: "sheets", ariaLabel: "Pages" }, pages.map((one) =>
      h("a", {
        href: "#page?" + new URLSearchParams({ document: document_, page: one.pageIndex }),
        className: one.failure ? "warning" : "",
        ariaCurrent: one.pageIndex === index ? "page" : null,
      }, String(one.pageIndex + 1))));
  }

  function failure() {
    return transcript.failure
      ? h("p", { className: "failure" }, h("strong", {}, transcript.failure.reason), " ", transcript.failure.detail)
      : null;
  }

  function history(revisions) {
    const corrections = transcript.corrections ?? [];
    return h("details", { open: corrections.length > 0 }, h("summary", {}, "History"),
      h("ol", { className: "history" }, revisions.map((one) => h("li", {},
        h("a", { href: "#page?" + new URLSearchParams({ document: document_, page: index, run: one.run, revision: one.revision }) },
          "revision " + one.revision), " ", h("time", {}, new Date(one.seenAtMs).toLocaleString())))),
      corrections.length === 0 ? null : h("table", { className: "changes" },
        h("thead", {}, h("tr", {}, ["Read", "Is", "By", "When"].map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, corrections.map((one) => h("tr", {}, h("td", {}, one.from || "none"), h("td", {}, one.to || "none"),
          h("td", {}, one.by), h("td", { className: "time" }, new Date(one.at).toLocaleString()))))));
  }

  function actions() {
    return h("div", { className: "actions" },
      h("a", { className: "button quiet", href: "#one?" + new URLSearchParams({ document: document_ }) }, "Review its samples"),
      session.admin ? h("button", { className: "quiet danger", onclick: () => ask().showModal() }, "Delete document") : null);
  }

  function ask() {
    const dialog = h("dialog", { className: "card" },
      h("h2", {}, "Delete " + document_ + "?"),
      h("p", {}, "Its transcripts, images and samples are deleted. Labels stay without crops and are not trained on."),
      h("form", { method: "dialog" }, h("button", { className: "quiet", autofocus: true }, "Keep"),
        h("button", { className: "danger", onclick: erase }, "Delete")));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    return dialog;
  }

  async function erase() {
    await remove(query("documents", { document: document_ }));
    setTimeout(() => { location.hash = "#documents"; }, LOOK_AGAIN_MS);
  }

  return () => {
    active = false;
    document.removeEventListener("keydown", onKey);
  };
}

const key = (name, text) => h("span", { className: "key" }, h("kbd", {}, name), text);
