import { lease } from "./leases.js";
import { unacknowledged } from "./outgoing.js";
import { fetchAhead } from "./sample.js";

const COUNT = 8;
const FEW = 4;

export const idOf = (offered) => offered.lease.sample.id;

/**
 * The samples that come next, asked for before they are needed. What the service has not acknowledged yet is excepted by
 * name, so nobody who types fast waits for it, and nothing comes back that was just answered.
 */
export function ahead(filter) {
  let samples = [];
  let asking = null;
  let acted = new Set();

  async function request() {
    const asked = filter;
    acted = new Set();
    const except = [...samples.map(idOf), ...unacknowledged()];
    const offered = await lease({ count: COUNT, filter, except, places: true });
    if (asked !== filter) return true;
    const known = new Set(samples.map(idOf));
    samples.push(...offered.filter((one) => !known.has(idOf(one)) && !acted.has(idOf(one))));
    fetchAhead(samples);
    return offered.length > 0;
  }

  /** Asks unless it has asked; resolves to whether there may be more. */
  function ask() {
    if (asking) return asking;
    const mine = request().finally(() => {
      if (asking === mine) asking = null;
    });
    asking = mine;
    return mine;
  }

  return {
    /** The sample that is to be answered now. */
    first: () => samples[0],

    /** Takes the first one, which its person has dealt with. */
    take() {
      const offered = samples.shift();
      if (offered) acted.add(idOf(offered));
      return offered;
    },

    /** Makes this the first one again. */
    putBack: (offered) => samples.unshift(offered),

    /** Forgets all, and goes on with those that another filter lets through. */
    restart(chosen) {
      filter = chosen;
      samples = [];
      asking = null;
    },

    /** Asks for more if few are left. */
    refill() {
      if (samples.length < FEW) ask().catch(() => {});
    },

    /** Resolves when there is a first one, or none that waits. */
    async some() {
      while (samples.length === 0 && (await ask()));
    },
  };
}
