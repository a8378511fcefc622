import { Sign1 } from '@auth0/cose';
import { decode } from 'cborg';
import { importJWK, type JWK } from 'jose';
import { afterAll, beforeAll } from 'vitest';
import { rows, sql } from '../../src/kernel/sql.js';
import { type Client, type Harness, startHarness } from '../harness.js';
import { keyOf } from '../roster/people.js';
import { candidates } from './candidates.js';
import { command, issueOne } from './issuing.js';

/** A name with characters that ordinary fonts lack. */
export const NAME = '欧阳䶮㛃𠅤𠮷';

interface KeySet {
  keys: (JWK & { kid: string; purpose: string })[];
}

/** A holder of a certificate, and what offices and software of others do with it. */
export function useHolder() {
  const holder = {
    harness: undefined as unknown as Harness,
    association: undefined as unknown as Client,
    worker: '',
    credential: undefined as unknown as { id: string; number: string; version: number },
  };
  beforeAll(async () => {
    const harness = await startHarness({ publicUrl: 'https://jz.example.gov.cn' }, { jobs: true });
    const association = await harness.as('ASSOCIATION');
    const [worker] = (await candidates(harness, 1, { name: NAME })) as [string];
    await rows(
      harness.em(),
      sql`update worker set service_lines = '{INFANT,HOUSEKEEPING}' where id = ${keyOf(worker)}`,
    );
    Object.assign(holder, { harness, association, worker, credential: await issueOne(association, worker) });
  });
  afterAll(() => holder.harness.close());

  const get = (client: Client, path: string) =>
    holder.harness.app.inject({ url: path, headers: client.cookie ? { cookie: client.cookie } : {} });
  const file = (client: Client, name: string, id = holder.credential.id) =>
    get(client, `/files/credentials/${id}/${name}`);
  const keySet = async (): Promise<KeySet> => (await get(holder.harness.anonymous, '/.well-known/jwks.json')).json();

  /** What software of others makes of a code; throws when the signature does not hold for its address. */
  async function verifyCode(text: string): Promise<Map<number, unknown>> {
    const [url, fragment] = text.split('#') as [string, string];
    const message = Sign1.decode(Buffer.from(fragment, 'base64url'));
    const kid = Buffer.from(message.kid as Uint8Array).toString('hex');
    const { keys } = await keySet();
    const jwk = keys.find((key) => key.kid.endsWith(`/${kid}`) && key.purpose === 'CREDENTIAL_QR');
    if (!jwk) throw new Error('unknown key');
    await message.verify(await importJWK(jwk, 'ES256'), { externalAAD: Buffer.from(url) });
    return decode(message.payload, { useMaps: true });
  }

  async function cancel(issued: { id: string; version: number }): Promise<void> {
    const { userErrors, errors } = await command(holder.association, 'cancelCredential', 'credential { state }', {
      credential: issued.id,
      cause: 'OWN_WISH',
      reason: '本人申请',
      expectedVersion: issued.version,
    });
    if (errors || userErrors?.length) throw new Error(JSON.stringify(errors ?? userErrors));
  }

  return Object.assign(holder, { get, file, keySet, verifyCode, cancel });
}
