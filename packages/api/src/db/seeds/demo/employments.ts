import { addDays } from '../../../kernel/clock.js';
import type { DemoAgency } from './agencies.js';
import { daysAgo, earlier, insertAll, type Setting } from './setting.js';
import type { DemoWorker } from './workers.js';

const HIRING = new Set(['VERIFIED', 'SUBMITTED', 'RETURNED', 'SUSPENDED']);

/** Who works where: mostly in the own county; some with several agencies, some in dispute, some on their own account. */
export async function seedEmployments(setting: Setting, workers: DemoWorker[], agencies: DemoAgency[]): Promise<void> {
  const hiring = agencies.filter((agency) => HIRING.has(agency.state));
  const byCounty = Map.groupBy(hiring, (agency) => agency.county);
  const choices = new Map(
    [...byCounty].map(([county, list]) => [
      county,
      list.map((agency): [DemoAgency, number] => [agency, agency.weight]),
    ]),
  );
  const everywhere = hiring.map((agency): [DemoAgency, number] => [agency, agency.weight]);
  const choose = (worker: DemoWorker) =>
    setting.random.weighted(setting.random.chance(0.07) ? everywhere : (choices.get(worker.county) ?? everywhere));
  await insertAll(
    setting.em,
    `employment (id, worker_id, agency_id, county_code, contract_kind, state, started_by, ending_by, started_on, ending_on, ended_on, end_reason,
      created_at, updated_at)`,
    'id, worker, agency, county, kind, state, "by", ending_by, started, ending, ended, reason, created, updated',
    `id uuid, worker uuid, agency uuid, county text, kind text, state text, "by" text, ending_by text, started date, ending date, ended date,
      reason text, created timestamptz, updated timestamptz`,
    workers.flatMap((worker) => employmentsOf(setting, worker, choose)),
  );
}

function employmentsOf(setting: Setting, worker: DemoWorker, choose: (worker: DemoWorker) => DemoAgency) {
  const { random } = setting;
  const agency = choose(worker);
  const past = random.chance(0.16) ? [record(setting, worker, choose(worker), 'ENDED')] : [];
  if (worker.state === 'LEFT') return [record(setting, worker, agency, 'ENDED')];
  if (worker.state === 'BARRED' || random.chance(0.07)) return past;
  const other = choose(worker);
  const second = other.id === agency.id ? [] : [other];
  const story = random.weighted([
    ['usual', 900],
    ['offered', 28],
    ['declined', 10],
    ['ending', 6],
    ['conflict', 6],
    ['several', 30],
  ] as const);
  switch (story) {
    case 'offered':
      return [...past, record(setting, worker, agency, 'OFFERED')];
    case 'declined':
      return [...past, record(setting, worker, agency, 'DECLINED')];
    case 'ending':
      return [...past, record(setting, worker, agency, 'ENDING')];
    case 'conflict':
      return [
        record(setting, worker, agency, 'CURRENT', 'LABOUR'),
        ...second.map((rival) => record(setting, worker, rival, 'CONFLICT', 'LABOUR')),
      ];
    case 'several':
      return [agency, ...second].map((one) => record(setting, worker, one, 'CURRENT', 'SERVICE'));
    case 'usual':
      return [...past, record(setting, worker, agency, 'CURRENT')];
  }
}

function record(setting: Setting, worker: DemoWorker, agency: DemoAgency, state: string, kind?: 'LABOUR' | 'SERVICE') {
  const { random, today } = setting;
  const ended = state === 'ENDED';
  const fresh = state === 'OFFERED' || state === 'CONFLICT' || state === 'DECLINED';
  const started = addDays(
    today,
    -(fresh ? random.between(1, 12) : ended ? random.between(900, 2_500) : random.between(20, 890)),
  );
  const labour = agency.kind === 'EMPLOYEE_BASED' || (agency.kind === 'MIXED' && random.chance(0.4));
  const updated = fresh || state === 'ENDING' ? daysAgo(setting, random.between(0, 9)) : worker.updated;
  return {
    id: random.uuid(),
    worker: worker.id,
    agency: agency.id,
    county: agency.county,
    kind: kind ?? (labour ? 'LABOUR' : 'SERVICE'),
    state,
    by: fresh || random.chance(0.8) ? 'AGENCY' : 'COUNTY',
    ending_by: state === 'ENDING' ? 'AGENCY' : ended ? random.pick(['AGENCY', 'WORKER', 'COUNTY']) : null,
    started,
    ending: state === 'ENDING' ? addDays(today, -random.between(0, 3)) : null,
    ended: ended ? addDays(started, random.between(60, 800)) : null,
    reason: ended
      ? random.pick(['合同到期', '本人辞职', '协商解除', '机构停业'])
      : state === 'ENDING'
        ? '合同到期不再续签'
        : state === 'DECLINED'
          ? '本人未同意'
          : null,
    created: earlier(worker.created, updated),
    updated,
  };
}
