import { get } from "./api.js";
import { h, reading } from "./dom.js";

const REASONS = { "low-confidence": "unsure", rejected: "rejected", audit: "audit" };
const AGES = { "": "any age", 1: "older than 1 h", 24: "older than 1 day", 168: "older than 1 week" };

/** Why a sample is shown, in a word. */
export const reasonName = (reason) => REASONS[reason] ?? reason;

/** A row of filters; calls back with the chosen ones. */
export function filters(chosen, changed) {
  const selects = {
    document: select("Document"),
    prediction: select("Read as"),
    reason: select("Reason"),
    olderThanHours: select("Age"),
  };
  const waiting = h("span", { className: "waiting", role: "status" });
  options(selects.olderThanHours, Object.entries(AGES).map(([value, text]) => ({ value, text })), chosen.olderThanHours);
  const row = h("div", { className: "filters" }, Object.values(selects).map((one) => one.closest("label")), waiting);
  row.addEventListener("change", () => {
    const now = {};
    for (const [name, one] of Object.entries(selects)) now[name] = one.value === "" ? null : JSON.parse(one.value);
    changed(now);
    document.activeElement?.blur();
  });
  row.refresh = async () => {
    const facets = await get("queue/facets");
    const known = facets.documents.some(({ value }) => value === chosen.document);
    const listed = known || !chosen.document ? facets.documents : [{ value: chosen.document, count: 0 }, ...facets.documents];
    options(selects.document, [any("all documents"), ...listed.map(choice((value) => value))], chosen.document);
    options(selects.prediction, [any("anything"), ...facets.predictions.map(choice(reading))], chosen.prediction);
    options(selects.reason, [any("any reason"), ...facets.reasons.map(choice(reasonName))], chosen.reason);
    waiting.textContent = facets.waiting.toLocaleString() + " waiting"
      + (facets.disputed > 0 ? ", " + facets.disputed + " disputed" : "");
  };
  return row;
}

function select(name) {
  const element = h("select", {});
  h("label", {}, h("span", {}, name), element);
  return element;
}

const any = (text) => ({ value: "", text });
const choice = (name) => ({ value, count }) =>
  ({ value: JSON.stringify(value), text: name(value) + "  (" + count.toLocaleString() + ")" });

function options(element, entries, chosen) {
  const before = element.value || (chosen === null || chosen === undefined ? "" : JSON.stringify(chosen));
  element.replaceChildren(...entries.map(({ value, text }) => h("option", { value }, text)));
  element.value = before;
  if (element.selectedIndex < 0) element.selectedIndex = 0;
}
