import { addDays } from '../../../kernel/clock.js';
import { rows, sql } from '../../../kernel/sql.js';
import { placeOfApplication } from '../../../modules/certification/training-session/index.js';
import { identityIndex } from '../../../modules/roster/worker/index.js';
import { mobile, residentNumber } from './identifiers.js';
import { personName } from './names.js';
import { daysAgo, insertAll, type Setting } from './setting.js';

/** Strangers who enrolled on the public page and wait for a call. */
export async function seedTrainingApplications(setting: Setting): Promise<void> {
  const { em, random, crypto, today } = setting;
  const open = await rows(
    em,
    sql<{
      id: string;
      county: string;
    }>`select id, county_code as county from training_session where state = 'OPEN' order by number`,
  );
  const applications = open.flatMap((session) =>
    Array.from({ length: random.between(0, 3) }, () => {
      const id = random.uuid();
      const female = random.chance(0.8);
      const paper = residentNumber(random, session.county, addDays(today, -random.between(8_000, 19_000)), female);
      const seal = (column: 'name' | 'id' | 'phone', value: string) =>
        crypto.seal(placeOfApplication(column, id), value).toString('hex');
      return {
        id,
        session: session.id,
        name: seal('name', personName(random, female)),
        paper: seal('id', paper),
        phone: seal('phone', mobile(random)),
        index: identityIndex(setting, 'RESIDENT', paper).toString('hex'),
        at: daysAgo(setting, random.between(0, 6)),
      };
    }),
  );
  await insertAll(
    em,
    'training_application (id, session_id, name_sealed, id_sealed, phone_sealed, id_index, state, created_at, updated_at)',
    `id, session, decode(name, 'hex'), decode(paper, 'hex'), decode(phone, 'hex'), decode("index", 'hex'), 'PENDING', at, at`,
    'id uuid, session uuid, name text, paper text, phone text, "index" text, at timestamptz',
    applications,
  );
}
