import { get } from "./api.js";
import { giveBack } from "./leases.js";
import { sendAs } from "./outgoing.js";
import { fill, h } from "./dom.js";
import { signIn } from "./signin.js";
import { one } from "./one.js";
import { group } from "./group.js";
import { documents } from "./documents.js";
import { page } from "./page.js";
import { dashboard } from "./dashboard.js";

const VIEWS = { one, group, documents, page, dashboard };
const root = document.getElementById("view");
let leave = () => {};
let session = { user: "", reviewer: false, admin: false, signIn: "off" };

/** "#page?document=a&page=0" is the view "page" with those parameters. */
function route() {
  const [name, search] = location.hash.slice(1).split("?");
  const view = VIEWS[name] ? name : "one";
  leave();
  document.querySelectorAll("nav a").forEach((link) => {
    const current = link.dataset.view === view || (view === "page" && link.dataset.view === "documents");
    if (current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
  fill(root);
  leave = VIEWS[view](root, new URLSearchParams(search), session) ?? (() => {});
}

async function start() {
  session = await get("session");
  document.getElementById("user").textContent = session.signIn === "off" ? "" : session.user;
  document.getElementById("sign-out").hidden = session.signIn === "off" || session.user === "";
  document.querySelector("nav").hidden = !session.reviewer;
  if (session.reviewer) {
    sendAs(session.user);
    route();
  } else {
    leave();
    leave = () => {};
    signIn(root, session, start);
  }
}

window.addEventListener("hashchange", () => session.reviewer && route());
window.addEventListener("sign-in-needed", () => start());
window.addEventListener("unsaved", ({ detail }) => {
  const saving = document.getElementById("saving");
  saving.textContent = detail.count === 0 ? "" : detail.failing
    ? detail.count + " not saved yet, trying again"
    : "saving " + detail.count;
  saving.classList.toggle("warning", detail.failing);
});
window.addEventListener("refused", ({ detail }) => {
  const saving = document.getElementById("saving");
  saving.textContent = "refused: " + detail;
  saving.classList.add("warning");
});
window.addEventListener("pagehide", () => giveBack(true));
window.addEventListener("pageshow", ({ persisted }) => persisted && start());
document.getElementById("sign-out").addEventListener("click", async () => {
  await fetch("api/sign-out", { method: "POST", headers: { "X-Glyphstream-Session": "out" } });
  start();
});

start().catch((failure) => fill(root, h("p", { className: "empty" }, "Review can't be reached: " + failure.message)));
