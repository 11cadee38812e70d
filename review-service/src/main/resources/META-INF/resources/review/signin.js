import { fill, h } from "./dom.js";

/** Asks who is there; calls back when somebody has signed in. */
export function signIn(root, session, signedIn) {
  if (session.user !== "") {
    fill(root, h("p", { className: "empty" }, session.user + " may not review: the role reviewer is missing."));
    return;
  }
  if (session.signIn === "oidc") {
    fill(root, h("div", { className: "card sign-in" },
      h("h1", {}, "Review"),
      h("a", { className: "button", href: "api/enter" }, "Sign in")));
    return;
  }
  const complaint = h("p", { className: "warning", role: "alert" });
  const form = h("form", { className: "card sign-in", onsubmit: submit },
    h("h1", {}, "Sign in to review"),
    h("label", {}, "Name", h("input", { name: "j_username", autocomplete: "username", required: true })),
    h("label", {}, "Password",
      h("input", { name: "j_password", type: "password", autocomplete: "current-password", required: true })),
    complaint,
    h("button", { type: "submit" }, "Sign in"));
  fill(root, form);
  form.querySelector("input").focus();

  async function submit(event) {
    event.preventDefault();
    const response = await fetch("sign-in", { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (response.ok) signedIn();
    else if (response.status === 429) {
      complaint.textContent = "Too many tries. Try again in " + response.headers.get("Retry-After") + " s.";
    } else complaint.textContent = "Name or password is wrong.";
  }
}
