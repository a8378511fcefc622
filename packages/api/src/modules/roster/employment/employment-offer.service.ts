import { randomUUID } from 'node:crypto';
import { recordAct } from '../../../kernel/audit.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { keyOf } from '../../../kernel/global-id.js';
import { inScope } from '../../../kernel/scope.js';
import { row, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import { Agency, agencyWorkflow } from '../agency/index.js';
import { Employment } from './employment.entity.js';
import type { ContractKind } from './employment.enum.js';
import type { OfferEmploymentInput } from './employment.input.js';
import { employmentWorkflow, sideOf, takesOnNobody } from './employment.workflow.js';
import { openLink } from './employment-link.js';
import { tellOfEmployment } from './employment-notice.js';

/** An offer that stands, and the token of the link by which the worker answers it. */
export interface PlacedOffer {
  id: string;
  token: string;
}

/** Offers an employment to a worker in the actor's scope. */
export function offerEmployment(work: Work, input: OfferEmploymentInput): Promise<PlacedOffer> {
  return transact(work, async (work) => {
    const workerId = keyOf('Worker', input.worker);
    const seen = await row(
      work.em,
      sql`select from worker w where w.id = ${workerId} and ${inScope(work.actor, employmentWorkflow.reach(work.actor), 'w')}`,
    );
    if (!seen) throw notFound();
    const agency = await offeringAgency(work, input.agency);
    return placeOffer(work, { workerId, agency, contractKind: input.contractKind, startedOn: input.startedOn });
  });
}

/** The agency that offers: an agency's own or one of its branches, a county's any of its agencies. */
export async function offeringAgency(work: Work, id: string | undefined): Promise<Agency> {
  if (!id && !work.actor.agencyId) throw invalid('agency', '请选择机构。', 'Please choose an agency.');
  const key = id ? keyOf('Agency', id) : work.actor.agencyId!;
  const seen = await row(
    work.em,
    sql`select from agency a where a.id = ${key} and ${inScope(work.actor, agencyWorkflow.reach(work.actor), 'a')}`,
  );
  if (!seen) throw notFound();
  const agency = await work.em.findOneOrFail(Agency, key);
  const refusal = takesOnNobody(agency.state);
  if (refusal) throw conflict('AGENCY_STATE', refusal.zh, refusal.en);
  return agency;
}

/**
 * Places the offer, inside a command that has settled who may. The same offer again gives a fresh link, for one that
 * was lost or has run out.
 */
export async function placeOffer(
  work: Work,
  offer: { workerId: string; agency: Agency; contractKind: ContractKind; startedOn: string },
): Promise<PlacedOffer> {
  const worker = await row(
    work.em,
    sql<{
      state: string;
      number: string;
      birthDate: string;
    }>`select state, number, birth_date::text as "birthDate" from worker where id = ${offer.workerId} for update`,
  );
  if (!worker) throw notFound();
  if (worker.state === 'BARRED')
    throw conflict('BARRED', '该服务员已被禁止从业，不能建立从业关系。', 'The worker is barred from the trade.');
  if (offer.startedOn > todayOf(work) || offer.startedOn <= worker.birthDate)
    throw invalid(
      'startedOn',
      '起始日期应在出生之后，且不晚于今天。',
      'The first day must be after the birth of the worker and not later than today.',
    );
  const open = await work.em.findOne(Employment, {
    workerId: offer.workerId,
    agencyId: offer.agency.id,
    state: { $in: ['OFFERED', 'CURRENT', 'ENDING', 'CONFLICT'] },
  });
  if (open && (open.state !== 'OFFERED' || open.contractKind !== offer.contractKind)) {
    throw conflict(
      'ALREADY_BOUND',
      '该服务员与这家机构已有从业关系，无需重复提出。',
      'The worker and this agency have an employment already.',
    );
  }
  const employment = open ?? newOffer(work, offer);
  const token = await openLink(work, employment);
  employment.updatedAt = work.clock.now();
  work.em.persist(employment);
  await work.em.flush();
  await recordAct(work, {
    action: open ? 'RENEW_LINK' : 'OFFER',
    subject: { kind: 'Employment', id: employment.id, number: worker.number },
    to: employment.state,
  });
  if (!open && employment.startedBy === 'COUNTY') await tellOfEmployment(work, employment, 'offered');
  return { id: employment.id, token };
}

function newOffer(
  work: Work,
  offer: { workerId: string; agency: Agency; contractKind: ContractKind; startedOn: string },
): Employment {
  const employment = new Employment();
  employment.id = randomUUID();
  employment.workerId = offer.workerId;
  employment.agencyId = offer.agency.id;
  employment.countyCode = offer.agency.countyCode;
  employment.contractKind = offer.contractKind;
  employment.state = employmentWorkflow.initial;
  employment.startedBy = sideOf(work.actor);
  employment.startedOn = offer.startedOn;
  employment.createdAt = work.clock.now();
  return employment;
}
