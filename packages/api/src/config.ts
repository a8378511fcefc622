import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Keys } from './kernel/keys.js';
import type { Receiver } from './kernel/receiver.js';

const key = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 random bytes in base64: openssl rand -base64 32')
  .transform((text) => Buffer.from(text, 'base64'));

/** `1:KEY,2:KEY`: keys by their numbers. */
const numberedKeys = z
  .string()
  .regex(
    /^([1-9]\d{0,2}:[A-Za-z0-9+/]{43}=)(,[1-9]\d{0,2}:[A-Za-z0-9+/]{43}=)*$/,
    'must be keys by their numbers: 1:KEY,2:KEY',
  )
  .transform(
    (text) =>
      new Map(text.split(',').map((one) => [Number.parseInt(one, 10), Buffer.from(one.split(':')[1]!, 'base64')])),
  );

const SMS_ANSWER_SECONDS = 10;

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  PUBLIC_URL: z.string().url().optional(),
  FIELD_KEY: key.optional(),
  FIELD_KEY_VERSION: z.coerce.number().int().min(1).max(255).default(1),
  OTHER_FIELD_KEYS: numberedKeys.optional(),
  INDEX_KEY: key.optional(),
  AUDIT_KEY: key.optional(),
  DEMO: z.enum(['0', '1']).optional(),
  SMS_GATEWAY_URL: z.url().optional(),
  SMS_GATEWAY_SECRET: key.optional(),
});

export interface Config {
  production: boolean;
  demo: boolean;
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  /** The address users see, e.g. https://jz.example.gov.cn, without a slash at its end; production insists on https. */
  publicUrl: string;
  keys: Keys;
  /** Where short messages are sent; without it they wait and are shown as not sent. */
  smsGateway?: Receiver | undefined;
  /** Accept any query text of any signed-in role. Set by tests alone: no environment variable reaches it. */
  openDocuments: boolean;
}

/** A configuration that cannot be used; `problems` is what to print, a line each. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

/** Reads the environment, the only place that does. Throws ConfigError with every problem at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';
  const dataDir = resolve(value.DATA_DIR);
  const demo = value.DEMO ? value.DEMO === '1' : !production;
  const problems: string[] = [];
  if (production) {
    if (demo) problems.push('DEMO: demo accounts are refused in production; remove DEMO=1');
    if (!value.PUBLIC_URL?.startsWith('https://')) {
      problems.push(
        'PUBLIC_URL: production needs the https:// address that users see; session cookies are never sent over plain HTTP',
      );
    }
    for (const name of ['FIELD_KEY', 'INDEX_KEY', 'AUDIT_KEY'] as const) {
      if (!value[name]) problems.push(`${name}: production needs its own key: openssl rand -base64 32`);
    }
    for (const [name, others] of [
      ['INDEX_KEY', ['FIELD_KEY']],
      ['AUDIT_KEY', ['FIELD_KEY', 'INDEX_KEY']],
    ] as const) {
      if (others.some((other) => value[name] && value[other]?.equals(value[name])))
        problems.push(`${name}: must differ from the other keys: openssl rand -base64 32`);
    }
  }
  if (value.OTHER_FIELD_KEYS?.has(value.FIELD_KEY_VERSION))
    problems.push(
      'FIELD_KEY_VERSION: the key of this number is FIELD_KEY; give it another number, or take it out of OTHER_FIELD_KEYS',
    );
  if (Boolean(value.SMS_GATEWAY_URL) !== Boolean(value.SMS_GATEWAY_SECRET))
    problems.push(
      'SMS_GATEWAY_URL, SMS_GATEWAY_SECRET: give both or neither; the secret signs what is sent: openssl rand -base64 32',
    );
  if (problems.length > 0) throw new ConfigError(problems);
  const given = { field: value.FIELD_KEY, index: value.INDEX_KEY, audit: value.AUDIT_KEY };
  const kept = given.field && given.index && given.audit ? undefined : keysOfDataDir(dataDir);
  return {
    production,
    demo,
    port: value.PORT,
    host: value.HOST,
    dataDir,
    databaseUrl: value.DATABASE_URL,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    keys: {
      field: given.field ?? kept!.field,
      fieldVersion: value.FIELD_KEY_VERSION,
      otherFields: value.OTHER_FIELD_KEYS ?? new Map(),
      index: given.index ?? kept!.index,
      audit: given.audit ?? kept!.audit,
    },
    smsGateway: value.SMS_GATEWAY_URL
      ? { url: value.SMS_GATEWAY_URL, secret: value.SMS_GATEWAY_SECRET!, answerSeconds: SMS_ANSWER_SECONDS }
      : undefined,
    openDocuments: false,
  };
}

/** Outside production the keys are made once and kept beside the data they protect. */
function keysOfDataDir(dataDir: string): Keys {
  const path = join(dataDir, 'keys.json');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(path)) {
    const made = Object.fromEntries(
      ['field', 'index', 'audit'].map((name) => [name, randomBytes(32).toString('base64')]),
    );
    writeFileSync(path, JSON.stringify(made));
    chmodSync(path, 0o600);
  }
  const read = JSON.parse(readFileSync(path, 'utf8')) as Record<'field' | 'index' | 'audit', string>;
  return {
    field: Buffer.from(read.field, 'base64'),
    index: Buffer.from(read.index, 'base64'),
    audit: Buffer.from(read.audit, 'base64'),
  };
}
