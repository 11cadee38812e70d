import { post, Refused, SignInNeeded } from "./api.js";

/**
 * What a person has said and the service has not acknowledged yet, in order. It is kept in the browser's storage, so
 * nothing is lost when the tab is closed or the service is away; what is sent twice has the same id and is taken once.
 * Each visit has a key of its own, and takes over what visits before it have left.
 */
const PREFIX = "glyphstream-outgoing-";
const KEY = PREFIX + crypto.randomUUID();
const WAITS_MS = [500, 1000, 2000, 5000, 10000];
const BATCH = 200;

let person = "";
let waiting = leftBehind();
let sending = false;
let failures = 0;

function leftBehind() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const entries = keys.flatMap((key) => JSON.parse(localStorage.getItem(key)));
  if (entries.length > 0) localStorage.setItem(KEY, JSON.stringify(entries));
  keys.forEach((key) => localStorage.removeItem(key));
  return entries;
}

/** Sends what this person has said, also before they signed out or were signed out. */
export function sendAs(name) {
  person = name;
  failures = 0;
  flush();
}

/** Sends something soon; path is "answers", "undoings", "corrections", "queue/skips" or "queue/skips/undoing". */
export function send(path, body) {
  const entry = { path, body, person };
  waiting.push(entry);
  store();
  flush();
  return entry;
}

/** Takes back what has not been sent; false if it is too late for that. */
export function takeBack(entry) {
  if (entry.inFlight || !waiting.includes(entry)) return false;
  waiting = waiting.filter((one) => one !== entry);
  store();
  return true;
}

/** Ids of the samples of which something was said that is not acknowledged. */
export const unacknowledged = () => mine().map(({ body }) => body.sample).filter(Boolean);

/** Resolves when all that was said so far is acknowledged. */
export function settled() {
  const said = mine();
  return new Promise((resolve) => {
    const look = () => (said.some((entry) => waiting.includes(entry)) ? setTimeout(look, 30) : resolve());
    look();
  });
}

const mine = () => waiting.filter((entry) => entry.person === person);

async function flush() {
  if (sending || mine().length === 0) return;
  sending = true;
  const batch = firstBatch();
  batch.forEach((entry) => (entry.inFlight = true));
  try {
    const bodies = batch.map((entry) => entry.body);
    await post(batch[0].path, batch[0].path === "corrections" ? bodies[0] : bodies);
    done(batch);
  } catch (failure) {
    if (failure instanceof SignInNeeded) person = "";
    if (failure instanceof Refused) refuse(batch, failure);
    else {
      batch.forEach((entry) => (entry.inFlight = false));
      failures += 1;
    }
  }
  sending = false;
  tell();
  setTimeout(flush, failures === 0 ? 0 : WAITS_MS[Math.min(failures, WAITS_MS.length) - 1]);
}

function refuse(batch, failure) {
  console.error(failure);
  done(batch);
  window.dispatchEvent(new CustomEvent("refused", { detail: failure.message }));
}

function done(batch) {
  waiting = waiting.filter((entry) => !batch.includes(entry));
  failures = 0;
  store();
}

/** The first ones that go the same way; corrections go one by one. */
function firstBatch() {
  const [first, ...others] = mine();
  if (first.path === "corrections") return [first];
  const end = others.findIndex((entry) => entry.path !== first.path);
  return [first, ...(end < 0 ? others : others.slice(0, end))].slice(0, BATCH);
}

function store() {
  localStorage.setItem(KEY, JSON.stringify(waiting.map(({ path, body, person: by }) => ({ path, body, person: by }))));
  tell();
}

function tell() {
  window.dispatchEvent(new CustomEvent("unsaved", { detail: { count: mine().length, failing: failures > 0 } }));
}
