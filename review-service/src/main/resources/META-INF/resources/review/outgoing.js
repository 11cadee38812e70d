import { post, Refused, SignInNeeded } from "./api.js";

/**
 * What a person has said and the service has not acknowledged yet, in order. It is kept in the browser's storage, so
 * nothing is lost when the tab is closed or the service is away; what is sent twice has the same id and is taken once.
 */
const KEY = "glyphstream-outgoing";
const WAITS_MS = [500, 1000, 2000, 5000, 10000];

let waiting = JSON.parse(localStorage.getItem(KEY) ?? "[]");
let sending = false;
let failures = 0;

/** Sends a label soon. path is "answers", "undoings" or "corrections". */
export function send(path, label) {
  waiting.push({ path, label });
  store();
  flush();
}

/** Takes an answer back that has not been sent; false if it is too late for that. */
export function takeBack(id) {
  const index = waiting.findIndex((entry) => entry.label.id === id && !entry.inFlight);
  if (index < 0) return false;
  waiting.splice(index, 1);
  store();
  return true;
}

/** Labels that are not acknowledged. */
export const unsaved = () => waiting.length;

/** Resolves when all that was said so far is acknowledged. */
export function settled() {
  return new Promise((resolve) => {
    const look = () => (waiting.length === 0 ? resolve() : setTimeout(look, 30));
    look();
  });
}

export async function flush() {
  if (sending || waiting.length === 0) return;
  sending = true;
  const batch = firstBatch();
  batch.forEach((entry) => (entry.inFlight = true));
  try {
    const labels = batch.map((entry) => entry.label);
    await post(batch[0].path, batch[0].path === "corrections" ? labels[0] : labels);
    done(batch);
  } catch (failure) {
    if (failure instanceof Refused) {
      console.error(failure);
      done(batch);
      window.dispatchEvent(new CustomEvent("refused", { detail: failure.message }));
    } else {
      batch.forEach((entry) => (entry.inFlight = false));
      if (!(failure instanceof SignInNeeded)) failures += 1;
    }
  }
  sending = false;
  tell();
  if (waiting.length > 0) setTimeout(flush, failures === 0 ? 0 : WAITS_MS[Math.min(failures, WAITS_MS.length) - 1]);
}

function done(batch) {
  waiting = waiting.filter((entry) => !batch.includes(entry));
  failures = 0;
  store();
}

/** The first ones that go the same way; corrections go one by one. */
function firstBatch() {
  const path = waiting[0].path;
  if (path === "corrections") return [waiting[0]];
  const end = waiting.findIndex((entry) => entry.path !== path);
  return waiting.slice(0, Math.min(end < 0 ? waiting.length : end, 200));
}

function store() {
  localStorage.setItem(KEY, JSON.stringify(waiting.map(({ path, label }) => ({ path, label }))));
  tell();
}

function tell() {
  window.dispatchEvent(new CustomEvent("unsaved", { detail: { count: waiting.length, failing: failures > 0 } }));
}
