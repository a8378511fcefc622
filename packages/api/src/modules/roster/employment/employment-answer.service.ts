import { systemActor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/errors.js';
import { row, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { type Throttle, throttleCaller } from '../../../kernel/throttle.js';
import { transact, type Work } from '../../../kernel/work.js';
import { confirm, confirmEnd, decline, getEmployment, refuseEnd } from './employment.service.js';
import type { EmploymentOffer } from './employment.type.js';
import { hashOfToken } from './employment-link.js';

/** Tokens cannot be guessed; the limit keeps anybody from trying. */
const opening: Throttle = { name: 'employment-link', limit: 30, seconds: 600 };

const BY_LINK = '服务员经一次性链接答复';

/** What a link asks; undefined when it is unknown, answered or too old. */
export async function askedByLink(work: Work, token: string, ip: string): Promise<EmploymentOffer | undefined> {
  await throttleCaller(work, opening, ip);
  const found = await row(
    work.em,
    sql<EmploymentOffer & { name: string }>`select a.name as "agencyName", w.name, e.contract_kind as "contractKind",
          e.started_on::text as "startedOn", e.state = 'ENDING' as ending, e.ending_on::text as "endingOn", e.link_expires_at as "expiresAt"
        from employment e join agency a on a.id = e.agency_id join worker w on w.id = e.worker_id
        where e.link_hash = ${hashOfToken(token)} and e.link_expires_at > ${work.clock.now()}`,
  );
  return found && { ...found, workerName: `${[...found.name][0]}*` };
}

/** Carries out the worker's answer to an offer or to an end, once. */
export async function answerByLink(work: Work, token: string, accept: boolean, ip: string): Promise<void> {
  await throttleCaller(work, opening, ip);
  await transact(work, async (work) => {
    const asked = await row(
      work.em,
      sql<{
        id: string;
      }>`select id from employment where link_hash = ${hashOfToken(token)} and link_expires_at > ${work.clock.now()}`,
    );
    if (!asked) throw spent();
    const worker: Work = { ...work, actor: systemActor };
    const employment = await getEmployment(worker, asked.id);
    // Between the first look and the lock somebody else may have answered.
    if (!employment.linkHash || !hashOfToken(token).equals(employment.linkHash)) throw spent();
    const decision = { reason: BY_LINK };
    if (employment.state === 'ENDING') {
      if (accept) await confirmEnd(worker, employment, decision);
      else await refuseEnd(worker, employment, BY_LINK);
    } else if (accept) await confirm(worker, employment, decision);
    else await decline(worker, employment, decision);
    employment.updatedAt = work.clock.now();
    await work.em.flush();
  });
}

const spent = () =>
  new DomainError(
    'NOT_FOUND',
    text(
      '链接已失效或已答复，请向机构索取新的链接。',
      'This link has expired or was answered already. Ask the agency for a new one.',
    ),
  );
