import { parseArgs } from 'node:util';
import { textsOf } from './input.ts';
import { Refusal } from './portable/refusal.ts';
import { type Trust, trustIn } from './trust.ts';
import { exitCodeOf, reasons, type Verdict, verdictOf } from './verdict.ts';
import { verify } from './verify.ts';

const USAGE = `pnpm verify FILE|URL|QR-IMAGE … [--issuer https://…] [--keys jwks.json] [--offline] [--json]
  FILE     证书文件 .jwt，或每行一个二维码内容的文本 / a .jwt, or codes as text, one a line
  URL      二维码的完整内容，含 # 之后 / the whole content of a code, with what follows #
  QR-IMAGE 图片或 PDF / PNG, JPEG or PDF
  --issuer 所信任的签发平台，默认取 PUBLIC_URL，再默认本机演示 / whom you trust; PUBLIC_URL, else the local demo
退出码 / exit code: 0 有效 valid · 1 无效 not valid · 2 无法判断 could not decide`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    issuer: { type: 'string', default: process.env.PUBLIC_URL ?? 'http://localhost:4000' },
    keys: { type: 'string' },
    offline: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const outcomes = {
  VALID: '有效 VALID',
  NOT_VALID: '无效 NOT VALID',
  UNDECIDED: '无法判断 UNDECIDED',
};

const labels = {
  number: '证号 number',
  name: '姓名 name',
  agency: '机构 agency',
  serviceLines: '工种 service lines',
  validFrom: '生效 valid from',
  validUntil: '有效期至 valid until',
};

function inWords({ outcome, reason, facts }: Verdict): string {
  const known = Object.entries(labels).flatMap(([name, label]) => {
    const value = facts?.[name as keyof typeof labels];
    return value ? [`  ${label}: ${value}`] : [];
  });
  return [outcomes[outcome], ...(reason ? [`  ${reasons[reason].join(' / ')}`] : []), ...known].join('\n');
}

async function verdictsOn(texts: string[], origin: string): Promise<Verdict[]> {
  const trust: Trust | Verdict = await trustIn(origin, values.keys, values.offline, new Date()).catch((error) =>
    verdictOf(error instanceof Refusal ? error : new Refusal('KEYS_UNKNOWN')),
  );
  if ('outcome' in trust) return [trust];
  if (texts.length === 0) return [verdictOf(new Refusal('NOTHING_TO_CHECK'))];
  const verdicts: Verdict[] = [];
  for (const text of texts) verdicts.push(await verify(text, trust));
  return verdicts;
}

if (values.help || positionals.length === 0) {
  process.stdout.write(`${USAGE}\n`);
  process.exitCode = values.help ? 0 : 2;
} else {
  const origin = values.issuer.replace(/\/+$/, '');
  const texts = (await Promise.all(positionals.map(textsOf))).flat();
  const verdicts = await verdictsOn(texts, origin);
  if (values.json) {
    const told = verdicts.map((verdict) => ({
      ...verdict,
      ...(verdict.reason && { message: { zh: reasons[verdict.reason][0], en: reasons[verdict.reason][1] } }),
    }));
    process.stdout.write(`${JSON.stringify({ issuer: origin, verdicts: told }, null, 2)}\n`);
  } else {
    process.stdout.write(`${verdicts.map(inWords).join('\n')}\n签发 issuer: ${origin}\n`);
  }
  process.exitCode = exitCodeOf(verdicts);
}
