import { type Facts, Refusal } from './portable/refusal.ts';
import {
  isSet,
  readStatusList,
  type StatusList,
  type StatusPurpose,
  statusListPath,
  statusPurposes,
} from './portable/status-list.ts';
import { fetchText, SKEW_SECONDS, type Trust } from './trust.ts';

export const statusListUrl = ({ origin }: Trust, purpose: StatusPurpose, list: number) =>
  origin + statusListPath(purpose, list);

const lists = new WeakMap<Trust, Map<string, Promise<StatusList>>>();

/** Refuses what is revoked or suspended, and what nobody can tell whether it is. */
export async function checkStatus(trust: Trust, list: number, index: number, facts: Facts): Promise<void> {
  if (trust.offline) throw new Refusal('STATUS_UNKNOWN', facts);
  for (const purpose of statusPurposes) {
    const known = await readOnce(trust, purpose, list).catch(() => {
      throw new Refusal('STATUS_UNKNOWN', facts);
    });
    const set = isSet(known, index);
    if (set === undefined) throw new Refusal('STATUS_UNKNOWN', facts);
    if (set) throw new Refusal(purpose === 'revocation' ? 'REVOKED' : 'SUSPENDED', facts);
  }
}

/** Many certificates are checked at once against a list that is read once. */
function readOnce(trust: Trust, purpose: StatusPurpose, list: number): Promise<StatusList> {
  const url = statusListUrl(trust, purpose, list);
  const known = lists.get(trust) ?? new Map<string, Promise<StatusList>>();
  lists.set(trust, known);
  const reading = known.get(url) ?? readNow(trust, purpose, list, url);
  known.set(url, reading);
  return reading;
}

/** The list as it is published now: an old one, kept back by somebody, would hide what came after it. */
async function readNow(trust: Trust, purpose: StatusPurpose, number: number, url: string): Promise<StatusList> {
  const list = await readStatusList((await fetchText(url)).trim(), trust, purpose, number);
  const now = trust.now.getTime() / 1000;
  if (!(list.from - SKEW_SECONDS <= now && now < list.until)) throw new Error('the list is not of today');
  return list;
}
