import { get, query } from "./api.js";
import { fill, h } from "./dom.js";

const SHOWN = 50;
const TYPING_MS = 200;

/** All documents, the latest first, with a search in their text. */
export function documents(root, parameters) {
  const search = h("input", { type: "search", placeholder: "Search in text and names", value: parameters.get("search") ?? "", ariaLabel: "Search" });
  const failed = h("input", { type: "checkbox", checked: parameters.get("failed") === "true" });
  const rows = h("tbody", {});
  const more = h("button", { className: "quiet", onclick: () => load(rows.children.length) }, "More");
  const count = h("p", { className: "empty", role: "status" });
  let asked = 0;
  let timer;
  fill(root, h("section", { className: "card documents" },
    h("div", { className: "filters" }, search, h("label", { className: "check" }, failed, "only with pages that can't be read")),
    h("table", {}, h("thead", {}, h("tr", {},
      ["Document", "Pages", "Corrected", "Failed", "Last change", "Text"].map((name) => h("th", { scope: "col" }, name)))), rows),
    count, more));
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => load(0), TYPING_MS);
  });
  failed.addEventListener("change", () => load(0));
  search.focus();
  load(0);

  async function load(offset) {
    asked += 1;
    const mine = asked;
    history.replaceState(null, "", query("#documents", { search: search.value, failed: failed.checked || null }));
    const found = await get(query("documents", { search: search.value, failed: failed.checked, limit: SHOWN, offset }));
    if (mine !== asked) return;
    if (offset === 0) fill(rows);
    rows.append(...found.map(row));
    count.textContent = rows.children.length === 0 ? "No document is like that." : "";
    more.hidden = found.length < SHOWN;
  }
}

function row(entry) {
  const address = "#page?" + new URLSearchParams({ document: entry.document, page: 0 });
  return h("tr", { onclick: () => { location.hash = address; } },
    h("td", {}, h("a", { href: address }, entry.document)),
    h("td", {}, entry.pages < entry.pageCount ? entry.pages + " of " + entry.pageCount : String(entry.pages)),
    h("td", {}, entry.corrected === 0 ? "" : String(entry.corrected)),
    h("td", {}, entry.failed === 0 ? "" : h("span", { className: "warning" }, String(entry.failed))),
    h("td", { className: "time" }, new Date(entry.seenAtMs).toLocaleString()),
    h("td", { className: "excerpt" }, entry.excerpt));
}
