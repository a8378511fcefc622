import { addYears } from '../../../../kernel/clock.js';
import { maskedAddress, maskedPhone } from '../../../../kernel/masking.js';
import { type Em, rows, sql } from '../../../../kernel/sql.js';
import type { Work } from '../../../../kernel/work.js';
import { takesOnWorkers } from '../../agency/index.js';
import { keptBy, type WorkerState, workerWorkflow } from '../../worker/index.js';
import { problemAt, type RowProblem, type WorkerRowFacts } from '../judging/index.js';
import type { RowChange } from './row-seal.js';
import type { World } from './world.js';

/** A registered worker as an import compares and changes it. */
export interface WorkerStanding {
  id: string;
  number: string;
  key: string;
  name: string;
  state: WorkerState;
  phoneSealed: Buffer | null;
  phoneMasked: string | null;
  addressSealed: Buffer | null;
  addressMasked: string | null;
  townCode: string | null;
  homeCountyCode: string | null;
  serviceLines: string[];
  /** Whether the county of the import keeps the worker's data. */
  kept: boolean;
  /** Whether that county has registered the worker. */
  registeredHere: boolean;
  version: number;
  employments: { id: string; agencyId: string; kind: string; state: string; startedOn: string }[];
  health: string[];
  trainings: { completedOn: string | null; course: string }[];
}

/** The blind index under which a worker is known across the city. */
export const workerKey = (work: Work, facts: WorkerRowFacts): string | undefined =>
  facts.idNumber === null
    ? undefined
    : work.crypto.index('worker.id', `${facts.idKind}:${facts.idNumber}`).toString('hex');

/** The registered workers with these keys, whatever county they are in, as `county` may change them; `lock` for a command. */
export async function workersByKey(
  em: Em,
  county: string,
  keys: string[],
  lock = false,
): Promise<Map<string, WorkerStanding>> {
  const found = await rows(
    em,
    sql<WorkerStanding>`select w.id, w.number, encode(w.id_index, 'hex') as key, w.name, w.state, w.phone_sealed as "phoneSealed", w.phone_masked as "phoneMasked",
          w.address_sealed as "addressSealed", w.address_masked as "addressMasked", w.town_code as "townCode", w.home_county_code as "homeCountyCode",
          w.service_lines as "serviceLines", ${keptBy(county)} as kept, w.county_code = ${county} as "registeredHere", w.version,
          (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'agencyId', e.agency_id, 'kind', e.contract_kind, 'state', e.state, 'startedOn', e.started_on)), '[]')
             from employment e where e.worker_id = w.id) as employments,
          (select coalesce(jsonb_agg(h.issued_on), '[]') from health_certificate h where h.worker_id = w.id) as health,
          (select coalesce(jsonb_agg(jsonb_build_object('completedOn', t.completed_on, 'course', t.course)), '[]') from training_entry t where t.worker_id = w.id) as trainings
        from worker w where w.id_index = any (array(select decode(k, 'hex') from unnest(${keys}::text[]) as k))
        order by w.id ${lock ? sql`for update of w` : sql``}`,
  );
  return new Map(found.map((worker) => [worker.key, worker]));
}

/** The health certificate that a row tells of; valid for one year unless the row says until when. */
export function healthOf(facts: WorkerRowFacts): { issuedOn: string; expiresOn: string } | undefined {
  const issuedOn = facts.healthIssuedOn ?? (facts.healthExpiresOn && addYears(facts.healthExpiresOn, -1));
  if (!issuedOn) return undefined;
  const expiresOn = facts.healthExpiresOn ?? addYears(issuedOn, 1);
  return expiresOn > issuedOn ? { issuedOn, expiresOn } : undefined;
}

/** What a roster's bare “yes” in its training column becomes. */
const TOLD_TRAINING = '摸查登记';

/** The training that a row tells of; without a date when it only says that there was one. */
export function trainingOf(
  facts: WorkerRowFacts,
): { completedOn: string | null; course: string; hours: number } | undefined {
  if (!facts.trained && !facts.trainingCompletedOn) return undefined;
  return {
    completedOn: facts.trainingCompletedOn,
    course: facts.trainingCourse ?? TOLD_TRAINING,
    hours: facts.trainingHours ?? 0,
  };
}

/** The employment that a row tells of. Where the roster names no contract, the kind of the agency tells: 员工制 employs. */
export function employmentOf(facts: WorkerRowFacts, world: World) {
  const agency = facts.agencyCode === null ? undefined : world.agencies.get(facts.agencyCode);
  if (!agency) return undefined;
  const ended = facts.endedOn !== null && facts.endedOn <= world.today ? facts.endedOn : null;
  return {
    agencyId: agency.id,
    creditCode: agency.creditCode,
    kind: facts.contractKind ?? (agency.kind === 'EMPLOYEE_BASED' ? 'LABOUR' : 'SERVICE'),
    startedOn: facts.startedOn ?? ended ?? world.today,
    endedOn: ended,
  };
}

const OPEN = new Set(['OFFERED', 'CURRENT', 'ENDING', 'CONFLICT']);

/** The employment that a row adds to a worker. */
export function newEmploymentOf(worker: WorkerStanding, facts: WorkerRowFacts, world: World) {
  const told = employmentOf(facts, world);
  const known = worker.employments.some(
    ({ agencyId, state, startedOn }) =>
      agencyId === told?.agencyId && (OPEN.has(state) || startedOn === told.startedOn),
  );
  return known ? undefined : told;
}

/** Facts are the county's to write of whom it keeps, and of whom an agency of the county takes on by the row. */
export const isReached = (worker: WorkerStanding, employment: ReturnType<typeof employmentOf>): boolean =>
  worker.kept || employment?.endedOn === null;

export const knowsHealth = (worker: WorkerStanding, told: { issuedOn: string }): boolean =>
  worker.health.includes(told.issuedOn);

export const knowsTraining = (worker: WorkerStanding, told: { completedOn: string | null; course: string }): boolean =>
  told.completedOn === null
    ? worker.trainings.length > 0
    : worker.trainings.some((known) => known.completedOn === told.completedOn && known.course === told.course);

/** Where the worker lives, as far as the row and the register tell; the 户籍 fills a gap and moves nobody. */
export const homeOf = (facts: WorkerRowFacts, known: string | null): string | null =>
  facts.homeCounty ?? known ?? facts.hukou;

/** The town that a row gives a worker: a record has a town of the county that keeps it alone. */
export const townAt = (worker: WorkerStanding, facts: WorkerRowFacts): string | null =>
  worker.registeredHere ? facts.town : null;

/** Facts of the person that a row would change. Blank cells never erase; what stood in another county's record is not told. */
export function personalChanges(work: Work, world: World, worker: WorkerStanding, facts: WorkerRowFacts): RowChange[] {
  if (!isReached(worker, newEmploymentOf(worker, facts, world))) return [];
  const open = (column: string, sealed: Buffer | null) =>
    sealed ? work.crypto.open({ table: 'worker', column, id: worker.id }, sealed) : null;
  const changes: RowChange[] = [];
  const note = (field: string, from: string | null, to: string | null) => {
    if (to !== null && to !== from) changes.push({ field, from: worker.kept ? from : null, to });
  };
  note('phone', open('phone', worker.phoneSealed), facts.phone);
  note('address', open('address', worker.addressSealed), facts.address);
  note('town', worker.townCode, townAt(worker, facts));
  note('homeCounty', worker.homeCountyCode, homeOf(facts, worker.homeCountyCode));
  const lines = [...facts.serviceLines].sort().join(' ');
  if (lines) note('serviceLines', [...worker.serviceLines].sort().join(' '), lines);
  return changes;
}

/** Everything a row would change in a registered worker, field by field. */
export function workerChanges(work: Work, world: World, worker: WorkerStanding, facts: WorkerRowFacts): RowChange[] {
  const changes = personalChanges(work, world, worker, facts);
  const employment = newEmploymentOf(worker, facts, world);
  if (employment) changes.push({ field: 'agencyCode', from: null, to: employment.creditCode });
  if (!isReached(worker, employment)) return changes;
  const health = healthOf(facts);
  if (health && !knowsHealth(worker, health))
    changes.push({ field: 'healthIssuedOn', from: null, to: health.issuedOn });
  const training = trainingOf(facts);
  if (training && !knowsTraining(worker, training))
    changes.push({ field: 'trained', from: null, to: training.completedOn ?? training.course });
  return changes;
}

/** Why a row that reads well cannot go in as the register stands; `worker` is whom the register knows by that ID. */
export function workerRefusal(
  work: Work,
  world: World,
  worker: WorkerStanding | undefined,
  facts: WorkerRowFacts,
): RowProblem | undefined {
  const told = employmentOf(facts, world);
  if (worker && !told && !worker.kept) return problemAt('WORKERS', world, 'idNumber', 'WORKER_ELSEWHERE');
  if (worker && !workerWorkflow.admits(worker.state, 'EDIT') && workerChanges(work, world, worker, facts).length > 0)
    return problemAt('WORKERS', world, 'idNumber', worker.state === 'BARRED' ? 'WORKER_BARRED' : 'WORKER_LEFT');
  if (worker && told) {
    const at = (state: string) =>
      worker.employments.find((known) => known.agencyId === told.agencyId && known.state === state);
    if (!worker.kept && at('OFFERED')) return problemAt('WORKERS', world, agencyColumn(world), 'OFFER_UNANSWERED');
    const current = at('CURRENT');
    if (current && told.endedOn !== null && told.endedOn >= current.startedOn)
      return problemAt('WORKERS', world, 'endedOn', 'STILL_EMPLOYED');
  }
  const added = worker ? newEmploymentOf(worker, facts, world) : told;
  if (!added || added.endedOn !== null || takesOnWorkers(world.agencies.get(added.creditCode)!.state)) return undefined;
  return problemAt('WORKERS', world, agencyColumn(world), 'AGENCY_TAKES_NOBODY');
}

const agencyColumn = ({ headers }: World) => (headers.agencyCode ? 'agencyCode' : 'agencyName');

/** The sealed and masked columns of a phone or an address. */
export const sealedPhone = (work: Work, id: string, phone: string | null) =>
  phone === null
    ? null
    : {
        sealed: work.crypto.seal({ table: 'worker', column: 'phone', id }, phone).toString('hex'),
        masked: maskedPhone(phone),
      };

export const sealedAddress = (work: Work, id: string, address: string | null) =>
  address === null
    ? null
    : {
        sealed: work.crypto.seal({ table: 'worker', column: 'address', id }, address).toString('hex'),
        masked: maskedAddress(address),
      };
