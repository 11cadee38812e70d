import { post, remove } from "./api.js";

/** The samples that are this person's to answer for a while, so that nobody else is shown them. */
let given = Promise.resolve();

/** Asks for samples, after all that was given back before. */
export const lease = (wanted) => given.then(() => post("queue/leases", wanted));

/** Begins the time anew of all that are held. */
export const renew = () => post("queue/leases/renewal", {});

/** Gives all back that are held; keepalive lets the request outlive the page. */
export function giveBack(keepalive = false) {
  given = remove("queue/leases", keepalive).catch(() => {});
}
