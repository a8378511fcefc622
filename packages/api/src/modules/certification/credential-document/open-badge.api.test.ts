import { readFileSync } from 'node:fs';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../../../test/certification/candidates.js';
import { NAME, useHolder } from '../../../../test/certification/holder.js';
import { issueOne } from '../../../../test/certification/issuing.js';
import ownBadgeSchema from '../../../../test/certification/open-badge.schema.json' with { type: 'json' };
import { decideWorker, keyOf, readWorker } from '../../../../test/roster/people.js';
import { rows, sql } from '../../../kernel/sql.js';

/** The published schema, which may not be passed on with our sources, of whoever has a copy; else our own. */
const badgeSchema = process.env.OPEN_BADGES_SCHEMA
  ? JSON.parse(readFileSync(process.env.OPEN_BADGES_SCHEMA, 'utf8'))
  : ownBadgeSchema;

const holder = useHolder();
const { cancel, file, get, keySet } = holder;

describe('the digital certificate', () => {
  const verified = async (token: string) =>
    jwtVerify(token, createLocalJWKSet(await keySet()), {
      issuer: 'did:web:jz.example.gov.cn',
      algorithms: ['RS256'],
      currentDate: holder.harness.clock.now(),
    });

  it('is an Open Badge that software of others verifies, and tells nothing of the holder but a masked name', async () => {
    const answer = await file(holder.association, 'badge');
    expect(answer.headers['content-disposition']).toContain(`${holder.credential.number}.jwt`);
    const { payload, protectedHeader } = await verified(answer.body);
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.stringMatching(/^https:\/\/jz\./) });
    const ajv = new Ajv2019({ allErrors: true, strict: false });
    (addFormats as unknown as (ajv: Ajv2019) => void)(ajv);
    const validate = ajv.compile(badgeSchema);
    expect(validate(payload), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.stringify(payload)).not.toContain(NAME);
    expect(JSON.stringify(payload)).toContain('欧阳*');
    expect(payload).toMatchObject({
      jti: payload.id,
      sub: (payload.credentialSubject as { id: string }).id,
      validUntil: new Date(payload.exp! * 1000).toISOString(),
      validFrom: new Date(payload.nbf! * 1000).toISOString(),
    });
  });

  it('points to its places in the lists of revocations and suspensions', async () => {
    const { payload } = await verified((await file(holder.association, 'badge')).body);
    const status = payload.credentialStatus as Record<string, unknown> & { suspension: Record<string, unknown> };
    expect(status).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' });
    expect(status.suspension).toMatchObject({ type: 'BitstringStatusListEntry', statusPurpose: 'suspension' });
    expect(status.suspension.statusListIndex).toBe(status.statusListIndex);
  });
});

describe('the status lists', () => {
  const bit = async (purpose: 'revocation' | 'suspension', index: number): Promise<boolean> => {
    const token = (await get(holder.harness.anonymous, `/status/${purpose}/1`)).body;
    const { payload } = await jwtVerify(token, createLocalJWKSet(await keySet()), {
      currentDate: holder.harness.clock.now(),
    });
    const { encodedList } = payload.credentialSubject as { encodedList: string };
    return (await decodeList({ encodedList })).getStatus(index);
  };
  const indexOf = async (id: string): Promise<number> => {
    const [edition] = await rows(
      holder.harness.em(),
      sql<{
        index: number;
      }>`select status_index as index from credential_edition where credential_id = ${keyOf(id)} and replaced_at is null`,
    );
    return edition!.index;
  };

  it('show a cancellation within a minute', async () => {
    const [worker] = await candidates(holder.harness, 1);
    const issued = await issueOne(holder.association, worker!);
    const index = await indexOf(issued.id);
    holder.harness.clock.set('2026-11-24T04:10:00Z');
    expect(await bit('revocation', index)).toBe(false);
    await cancel(issued);
    holder.harness.clock.set('2026-11-24T04:10:30Z');
    expect(await bit('revocation', index)).toBe(true);
    expect(await bit('suspension', index)).toBe(false);
  });

  it('show a holder whom the city bars as suspended within a minute, print nothing meanwhile, and clear it when the bar is lifted', async () => {
    const city = await holder.harness.as('CITY_BUREAU');
    const [worker] = (await candidates(holder.harness, 1)) as [string];
    const issued = await issueOne(holder.association, worker);
    const index = await indexOf(issued.id);
    const decide = async (action: string) => {
      const { version } = await readWorker(city, worker, 'version');
      expect((await decideWorker(city, worker, action, version, '列入黑名单')).userErrors).toEqual([]);
    };
    holder.harness.clock.set('2026-11-24T04:20:00Z');
    expect(await bit('suspension', index)).toBe(false);
    await decide('BAR');
    holder.harness.clock.set('2026-11-24T04:20:30Z');
    expect(await bit('suspension', index)).toBe(true);
    for (const name of ['badge', 'card.pdf', 'certificate.pdf'])
      expect((await file(holder.association, name, issued.id)).json().code, name).toBe('HOLDER_SUSPENDED');
    await decide('LIFT_BAR');
    holder.harness.clock.set('2026-11-24T04:21:00Z');
    expect(await bit('suspension', index)).toBe(false);
    expect((await file(holder.association, 'badge', issued.id)).statusCode).toBe(200);
  });

  it('show an overdue certificate as suspended from midnight in Shanghai, whatever has run', async () => {
    const index = await indexOf(holder.credential.id);
    holder.harness.clock.set('2027-11-24T15:59:59Z');
    expect(await bit('suspension', index)).toBe(false);
    holder.harness.clock.set('2027-11-24T16:00:00Z');
    expect(await bit('suspension', index)).toBe(true);
    expect(await bit('revocation', index)).toBe(false);
    expect((await file(await holder.harness.as('ASSOCIATION'), 'card.pdf')).json().code).toBe('NOT_IN_FORCE');
    holder.harness.clock.set('2026-11-24T05:00:00Z');
  });
});
