import { randomUUID } from 'node:crypto';
import { recordAct } from '../../../kernel/audit.js';
import { nextNumber } from '../../../kernel/business-number.js';
import { conflict, DomainError, forbidden, invalid } from '../../../kernel/errors.js';
import { row, rows, run, sql } from '../../../kernel/sql.js';
import { text } from '../../../kernel/text.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import type { Agency } from '../agency/index.js';
import { offeringAgency, placeOffer } from '../employment/index.js';
import { Worker } from './worker.entity.js';
import type { WorkerFactsInput } from './worker.input.js';
import { keeping } from './worker.read.js';
import { workerWorkflow } from './worker.workflow.js';
import { writeFacts } from './worker-facts.js';
import { type Identity, identityIndex, readIdentity, readName, writeIdentity, writeName } from './worker-identity.js';

/** A registered worker, and the token of the link when an employment was offered with it. */
export interface Registered {
  id: string;
  token?: string | undefined;
}

interface Known {
  id: string;
  number: string;
  name: string;
  homeless: boolean;
  kept: boolean;
}

/**
 * Registers a worker. An ID that the city knows already is the same worker: nothing of the record is overwritten, and
 * who registers comes to see it by an employment offer, or as the county where the worker lives.
 */
export function registerWorker(work: Work, input: WorkerFactsInput): Promise<Registered> {
  return transact(work, async (work) => {
    const { role } = work.actor;
    if (role !== 'COUNTY_BUREAU' && role !== 'AGENCY') throw forbidden();
    const name = readName(input.name);
    const identity = await readIdentity(work, input);
    const agency = role === 'AGENCY' || input.agency ? await offeringAgency(work, input.agency) : undefined;
    const known = await findKnown(work, identity);
    if (known && known.name !== name) throw otherName();
    const id = known?.id ?? (await createWorker(work, name, identity, input, keeperOf(work, input, agency)));
    if (agency) return { id, token: await offerOnce(work, id, agency, input) };
    if (known && !known.kept) await claimAsHome(work, known);
    return { id };
  });
}

/** Two offices may enter the same person at the same moment: the second waits here and then finds the first one's worker. */
async function findKnown(work: Work, identity: Identity): Promise<Known | undefined> {
  const index = identityIndex(work, identity.kind, identity.number);
  await rows(work.em, sql`select pg_advisory_xact_lock(hashtextextended(encode(${index}::bytea, 'hex'), 0))`);
  return row(
    work.em,
    sql<Known>`select w.id, w.number, w.name, w.home_county_code is null as homeless,
          ${keeping(work.actor)} as kept
        from worker w where w.id_index = ${index} for update`,
  );
}

/**
 * The worker of a person who signs up for training, inside a command that has settled who may: the one the register knows,
 * else a draft that the county has still to verify.
 */
export async function findOrDraftWorker(work: Work, input: WorkerFactsInput, county: string): Promise<string> {
  const name = readName(input.name);
  const identity = await readIdentity(work, input);
  const known = await findKnown(work, identity);
  if (known && known.name !== name) throw otherName();
  return known?.id ?? createWorker(work, name, identity, input, { county, agencyId: null });
}

/** Which county keeps a new worker, and the agency that registered it. */
interface Keeper {
  county: string;
  agencyId: string | null;
}

async function createWorker(
  work: Work,
  name: string,
  identity: Identity,
  input: WorkerFactsInput,
  keeper: Keeper,
): Promise<string> {
  const now = work.clock.now();
  const worker = new Worker();
  worker.id = randomUUID();
  worker.number = await nextNumber(work.em, 'W');
  worker.state = workerWorkflow.initial;
  worker.countyCode = keeper.county;
  worker.registeredByAgency = keeper.agencyId;
  worker.createdAt = now;
  worker.updatedAt = now;
  writeName(worker, name);
  writeIdentity(work, worker, identity);
  await writeFacts(work, worker, input);
  work.em.persist(worker);
  await work.em.flush();
  await recordAct(work, {
    action: 'REGISTER',
    subject: { kind: 'Worker', id: worker.id, number: worker.number },
    to: worker.state,
  });
  return worker.id;
}

/** A county keeps its own; what an agency registers is kept by the county of the agency. */
function keeperOf(work: Work, input: WorkerFactsInput, agency: Agency | undefined): Keeper {
  const byAgency = work.actor.role === 'AGENCY';
  const own = byAgency ? agency!.countyCode : work.actor.countyCode!;
  if (input.county && input.county !== own)
    throw invalid(
      'county',
      '只能登记到本县（市、区）；居住地请填“居住县区”。',
      'You can register workers in your own county only. Where they live is a field of its own.',
    );
  return { county: own, agencyId: byAgency ? agency!.id : null };
}

async function offerOnce(
  work: Work,
  workerId: string,
  agency: Agency,
  input: WorkerFactsInput,
): Promise<string | undefined> {
  const bound = await row(
    work.em,
    sql`select from employment where worker_id = ${workerId} and agency_id = ${agency.id} and state in ('CURRENT', 'ENDING', 'CONFLICT')`,
  );
  if (bound) return undefined;
  const contractKind = input.contractKind ?? (agency.kind === 'EMPLOYEE_BASED' ? 'LABOUR' : 'SERVICE');
  const startedOn = input.startedOn ?? todayOf(work);
  return (await placeOffer(work, { workerId, agency, contractKind, startedOn })).token;
}

/** A county that enters a known worker without an agency says that the worker lives there; a home that is on record stands. */
async function claimAsHome(work: Work, known: Known): Promise<void> {
  if (!known.homeless) {
    throw conflict(
      'KNOWN_ELSEWHERE',
      '此人已由其他县（市、区）登记。如在本县从业，请同时选择其所在机构，由本人确认从业关系。',
      'Another county has registered this person. If the person works in your county, choose the agency as well and let the worker confirm.',
    );
  }
  await run(
    work.em,
    sql`update worker set home_county_code = ${work.actor.countyCode!}, updated_at = ${work.clock.now()}, version = version + 1 where id = ${known.id}`,
  );
  await recordAct(work, {
    action: 'EDIT',
    subject: { kind: 'Worker', id: known.id, number: known.number },
    changes: [{ field: 'homeCountyCode', from: null, to: work.actor.countyCode! }],
  });
}

const otherName = () =>
  new DomainError(
    'CONFLICT',
    text(
      '该证件号码已以另一姓名登记，请照证件核对姓名和号码；如姓名已变更，请联系原登记的县（市、区）。',
      'This number is registered under another name. Check name and number against the paper; if the name has changed, ask the county that registered it.',
    ),
    'idNumber',
    'DUPLICATE_ID_OTHER_NAME',
  );
