import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { addYears, today } from '../../src/kernel/clock.js';
import type { Client, Harness } from '../harness.js';
import { candidates } from './candidates.js';
import { type Issuer, startIssuer } from './issuer.js';
import { issueOne } from './issuing.js';
import { readPrinted } from './printed.js';

const VERIFIER = fileURLToPath(new URL('../../../verifier/src/main.ts', import.meta.url));

interface Told {
  code: number;
  out: string;
  verdicts: {
    outcome: string;
    reason?: string;
    facts?: Record<string, string>;
    message?: { zh: string; en: string };
  }[];
}

interface Documents {
  credential: { id: string; version: number; number: string };
  card: Buffer;
  code: string;
  badge: string;
}

/** A partner with the command, and documents of an issuer: one in force, one of long ago, one that is not valid yet. */
export function usePartner() {
  const partner = {
    issuer: undefined as unknown as Issuer,
    harness: undefined as unknown as Harness,
    association: undefined as unknown as Client,
    folder: '',
    good: undefined as unknown as Documents,
    past: undefined as unknown as Documents,
    future: undefined as unknown as Documents,
  };
  beforeAll(async () => {
    partner.folder = mkdtempSync(join(tmpdir(), 'jiazheng-verify-'));
    partner.issuer = await startIssuer();
    partner.harness = partner.issuer.harness;
    await travel(-2);
    partner.past = await issued();
    await travel(1);
    partner.future = await issued();
    // The command knows no clock but the computer's.
    await travel(0);
    partner.good = await issued();
  }, 240_000);
  afterAll(() => partner.issuer.close());
  beforeEach(() => partner.issuer.instead.clear());

  /** Sets the clock some years from now; who works there signs in anew. */
  async function travel(years: number): Promise<void> {
    const now = new Date();
    now.setUTCFullYear(now.getUTCFullYear() + years);
    partner.harness.clock.set(now.toISOString());
    partner.association = await partner.harness.as('ASSOCIATION');
  }

  async function issued(): Promise<Documents> {
    const { harness, association } = partner;
    const healthUntil = addYears(today(harness.clock), 1);
    const [worker] = await candidates(harness, 1, { name: '欧阳秀兰', healthUntil });
    const credential = await issueOne(association, worker!);
    const file = async (name: string) =>
      (
        await harness.app.inject({
          url: `/files/credentials/${credential.id}/${name}`,
          headers: { cookie: association.cookie },
        })
      ).rawPayload;
    const card = await file('card.pdf');
    const [front] = await readPrinted(card);
    return { credential, card, code: front!.codes[0]!.text, badge: (await file('badge')).toString() };
  }

  const keep = (name: string, content: string | Buffer): string => {
    writeFileSync(join(partner.folder, name), content);
    return join(partner.folder, name);
  };

  /** Runs the command as a partner does. */
  function verify(args: string[], json = true): Promise<Told> {
    const child = spawn(
      process.execPath,
      [VERIFIER, ...args, '--issuer', partner.issuer.url, ...(json ? ['--json'] : [])],
      { cwd: partner.folder, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    return new Promise((resolve) =>
      child.on('close', (code) => resolve({ code: code!, out, verdicts: json ? JSON.parse(out).verdicts : [] })),
    );
  }

  const reasonsOf = async (...args: string[]) => (await verify(args)).verdicts.map(({ reason }) => reason);
  const keysFile = async () =>
    keep('jwks.json', (await partner.harness.app.inject({ url: '/.well-known/jwks.json' })).body);

  return Object.assign(partner, { travel, issued, keep, verify, reasonsOf, keysFile });
}
