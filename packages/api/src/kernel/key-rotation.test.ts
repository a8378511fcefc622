import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../test/harness.js';
import { registerAgency, registerWorker, residentId } from '../../test/roster/people.js';
import { pdf } from '../../test/sample-files.js';
import { systemWork } from '../../test/system-work.js';
import { uploadFile } from '../../test/upload.js';
import { sealedPlace } from '../modules/roster/worker/index.js';
import { createFieldCrypto } from './field-crypto.js';
import { rotateFieldKeys, sealedColumns } from './key-rotation.js';
import type { Keys } from './keys.js';
import { sendSms } from './outbox-sms.js';
import { row, rows, sql } from './sql.js';
import { transact, type Work } from './work.js';

const NUMBER = residentId();
let harness: Harness;
let old: Keys;
let rotated: Keys;
let work: Work;

beforeAll(async () => {
  harness = await startHarness();
  old = harness.config.keys;
  rotated = {
    ...old,
    field: createHash('sha256').update('the next key').digest(),
    fieldVersion: 2,
    otherFields: new Map([[1, old.field]]),
  };
  work = { ...systemWork(harness), crypto: createFieldCrypto(rotated) };
  const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  await registerAgency(officer, { phone: '13800138000' });
  await registerWorker(officer, { idNumber: NUMBER, phone: '13800138000' });
  for (let count = 0; count < 5; count += 1) await registerWorker(officer, { phone: '13800138000' });
  await uploadFile(harness, officer, pdf('kept'), 'a.pdf');
  await transact(systemWork(harness), (work) =>
    sendSms(work, { phone: '13800138000', text: '提醒', subject: { kind: 'Worker', id: 'w' } }),
  );
});
afterAll(() => harness.close());

const versions = async () => {
  const counted = new Map<number, number>();
  for (const { table, column } of await sealedColumns(work)) {
    const found = await rows(
      harness.em(),
      sql<{ version: number; n: number }>`select get_byte(${sql.ref(column)}, 0) as version, count(*)::int as n
          from ${sql.ref(table)} where ${sql.ref(column)} is not null group by 1`,
    );
    for (const { version, n } of found) counted.set(version, (counted.get(version) ?? 0) + n);
  }
  return Object.fromEntries(counted);
};
const idOf = async (crypto: Work['crypto']) => {
  const index = crypto.index('worker.id', `RESIDENT:${NUMBER}`);
  const kept = await row(
    harness.em(),
    sql<{ id: string; sealed: Buffer }>`select id, id_sealed as sealed from worker where id_index = ${index}`,
  );
  return crypto.open(sealedPlace('id', kept!.id), kept!.sealed);
};

describe('a change of the field key', () => {
  it('finds every column of sealed values', async () => {
    const found = (await sealedColumns(work)).map(({ table, column, key }) => `${table}.${column}(${key})`);
    expect(found).toEqual(
      expect.arrayContaining([
        'account.second_factor_secret(id)',
        'agency.phone_sealed(id)',
        'attachment_content.body_sealed(id)',
        'import_row.values_sealed(batch_id,row)',
        'outbox.payload_sealed(id)',
        'worker.id_sealed(id)',
      ]),
    );
    const bytes = await rows(
      harness.em(),
      sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
          where table_schema = current_schema() and data_type = 'bytea'`,
    );
    const digest = /_(hash|key|index)$|\.(key|hash|digests?|signature)$/;
    const covered = new Set((await sealedColumns(work)).map(({ table, column }) => `${table}.${column}`));
    expect(bytes.map(({ name }) => name).filter((name) => !covered.has(name) && !digest.test(name))).toEqual([]);
  });

  it('opens what the key before has sealed, and seals with the new one', async () => {
    expect(await idOf(work.crypto)).toBe(NUMBER);
    const place = sealedPlace('phone', 'x');
    expect(work.crypto.seal(place, 'y')[0]).toBe(2);
    const before = createFieldCrypto(old);
    expect(() => before.open(place, work.crypto.seal(place, 'y'))).toThrow('field key 2');
  });

  it('goes on where it was stopped, and ends with every value under the new key', async () => {
    const before = await versions();
    expect(Object.keys(before)).toEqual(['1']);
    const failing: Work = { ...work, crypto: { ...work.crypto, seal: failAfter(9, work.crypto.seal) } };
    await expect(rotateFieldKeys(failing, () => {})).rejects.toThrow('stopped');
    const halfway = await versions();
    expect(Object.keys(halfway)).toEqual(['1', '2']);
    expect(await rotateFieldKeys(work, () => {})).toBe(halfway[1]);
    expect(await versions()).toEqual({ 2: before[1] });
    expect(await rotateFieldKeys(work, () => {})).toBe(0);
  });

  it('leaves everything readable without the key before, and found by the same index', async () => {
    expect(await idOf(createFieldCrypto({ ...rotated, otherFields: new Map() }))).toBe(NUMBER);
  });
});

function failAfter(calls: number, seal: Work['crypto']['seal']): Work['crypto']['seal'] {
  let left = calls;
  return (place, value) => {
    left -= 1;
    if (left < 0) throw new Error('stopped');
    return seal(place, value);
  };
}
