/** Asks the service. Each visit has a name of its own, which its leases go by: a tab may be duplicated. */
const session = crypto.randomUUID();

/** The service is away, busy or unreachable: the same request may succeed later. */
export class TryLater extends Error {}

/** Somebody must sign in first. */
export class SignInNeeded extends Error {}

/** The request itself is refused. */
export class Refused extends Error {}

async function call(method, path, body, keepalive = false) {
  let response;
  try {
    response = await fetch("api/" + path, {
      method,
      keepalive,
      headers: {
        "X-Glyphstream-Session": session,
        "X-Requested-With": "JavaScript",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (failure) {
    throw new TryLater("the service can't be reached");
  }
  if (response.status === 401 || response.status === 499) {
    window.dispatchEvent(new Event("sign-in-needed"));
    throw new SignInNeeded("sign in first");
  }
  if (response.status >= 500) throw new TryLater("the service is not well: " + response.status);
  if (!response.ok) throw new Refused(response.status + " " + (await response.text()));
  return response.status === 204 ? null : response.json();
}

export const get = (path) => call("GET", path);
export const post = (path, body) => call("POST", path, body);
export const remove = (path, keepalive) => call("DELETE", path, undefined, keepalive);

/** A path with these parameters; null and empty ones are left out. */
export function query(path, parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") search.set(name, value);
  }
  return path + "?" + search;
}

/** A new id of a label. */
export const newId = () => crypto.randomUUID();
