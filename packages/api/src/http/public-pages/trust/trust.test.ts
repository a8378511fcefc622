import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Card, type GivenCard, insertCard, randomCode } from '../../../../test/certification/cards.js';
import { type Harness, startHarness } from '../../../../test/harness.js';
import { phonePhoto } from '../../../../test/photos.js';
import { insertAgencies } from '../../../../test/register.js';
import { keyOf } from '../../../../test/roster/people.js';
import { png } from '../../../../test/sample-files.js';
import { uploadFile } from '../../../../test/upload.js';
import { rows, sql } from '../../../kernel/sql.js';

const PHONE = 'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({ publicUrl: 'https://jz.example.gov.cn' });
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T02:32:08Z');
  await rows(harness.em(), sql`delete from throttle`);
});

const scan = (path: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  harness.app.inject({ method, url: `/v/${path}`, headers: { 'user-agent': PHONE, ...headers } });

const issue = (given: GivenCard = {}) => insertCard(harness.em(), given);

/** What a reader of the page reads. */
const read = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page of a code', () => {
  it('says of a holder in order what the public may know, and no more', async () => {
    const [agency] = await insertAgencies(harness.em(), [{ name: '武江区百合家政服务有限公司' }]);
    const card = await issue({ name: '郝测试', agency: agency!, serviceLines: ['INFANT', 'HOUSEKEEPING'] });
    const { statusCode, body, headers } = await scan(card.code);
    expect(statusCode).toBe(200);
    const page = read(body);
    for (const said of [
      '有效',
      '郝*',
      '武江区百合家政服务有限公司',
      card.number,
      '有效期至 2027-03-18',
      '在有效期内',
      '育婴、居家保洁',
      '2026-11-24 10:32:08',
      'jz.example.gov.cn',
      '12345',
      '暂无信用等级',
    ])
      expect(page).toContain(said);
    for (const kept of ['郝测试', '440203', '0012', card.workerId, card.credentialId]) expect(body).not.toContain(kept);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is small, and in one piece but for the one script that checks the card', async () => {
    const { body, headers } = await scan((await issue()).code);
    expect(Buffer.byteLength(body)).toBeLessThan(30_000);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    const alone = body
      .replace(/<script src="\/check\/card-[\w-]+\.js" defer><\/script>/, '')
      .replace(' data-issuer="https://jz.example.gov.cn"', '');
    expect(alone).not.toMatch(/<script|javascript:|style="| on\w+="|https?:\/\/(?!www\.w3)/);
    expect(body.match(/<style>/g)).toHaveLength(1);
  });

  const cases: [word: string, verdict: string, given: GivenCard, said: string[], kept: string[]][] = [
    ['健康证过期', 'yellow', { healthUntil: '2026-11-23' }, ['健康证已过有效期', '不在有效期内', '张*'], []],
    ['信息不全', 'yellow', { training: false }, ['缺培训记录'], []],
    ['整改中', 'yellow', { credentialState: 'RECTIFICATION', rectifyBy: '2026-12-01' }, ['2026-12-01'], []],
    ['已暂停', 'yellow', { credentialState: 'RECTIFICATION', rectifyBy: '2026-11-01' }, ['整改逾期'], []],
    ['已过期', 'yellow', { issuedOn: '2025-11-20' }, ['2026-11-20'], []],
    ['未授权公示', 'yellow', { consent: false }, [], ['张*', 'T-', '健康证']],
    ['暂停从业', 'yellow', { state: 'SUSPENDED' }, [], []],
    ['信息待核验', 'yellow', { state: 'SUBMITTED' }, [], []],
    [
      '已撤销',
      'red',
      { credentialState: 'REVOKED', revokedOn: '2026-10-16', revocationCause: 'FRAUD' },
      ['自 2026-10-16 起无效', '以欺骗手段取得', '张*', '申诉'],
      ['理由', '证据', '健康证'],
    ],
    ['禁止从业', 'red', { state: 'BARRED' }, ['张*'], ['健康证']],
    ['身份异常', 'red', { identityChecked: false }, [], ['健康证']],
    ['已注销', 'void', { credentialState: 'CANCELLED', cancelledOn: '2026-10-01' }, ['2026-10-01'], ['健康证']],
    ['已换发', 'void', { replacedAt: '2026-10-01T17:00:00Z' }, ['2026-10-02', '新证'], ['健康证']],
    ['已离业', 'void', { state: 'LEFT' }, [], ['健康证']],
  ];
  it.each(cases)('%s is a page of its own', async (word, verdict, given, said, kept) => {
    const [agency] = await insertAgencies(harness.em(), [{ name: '百合家政' }]);
    const { statusCode, body, headers } = await scan((await issue({ agency: agency!, ...given })).code);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain(`<section class="verdict ${verdict}">`);
    expect(body).toContain(`<h1>${word}</h1>`);
    const page = read(body);
    for (const words of said) expect(page).toContain(words);
    for (const words of kept) expect(page).not.toContain(words);
    expect(page).not.toContain('张测试');
    const shown = verdict === 'yellow' && given.consent !== false;
    expect([page.includes('百合家政'), page.includes('居家保洁')]).toEqual([shown, shown]);
  });

  const nonsense = [
    ['', 'x', 'a/b', 'x/', 'x/photo', '%F0%9F%98%80', '..%2f..%2fetc', "'or 1=1--", randomCode()],
    ['G'.repeat(300), 'G'.repeat(8_000), `${'G'.repeat(300)}/photo`, `${'%F0%9F%98%80'.repeat(300)}`],
    ['%', '%E0%A4%A', '%ff', '%E0%A4%A/photo', '%zz?lang=zh', '%00', '%0d%0aX-A:b', '%EF%BF%BF', '%u0041'],
  ].flat();
  it.each(nonsense)('answers the unknown code %j in full', async (code) => {
    const { statusCode, body, headers } = await scan(code);
    expect(statusCode).toBe(404);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toContain('text/html');
    expect(body).toContain('<h1>查无此码</h1>');
  });

  it('counts an address that cannot be decoded as one more miss', async () => {
    const answers: number[] = [];
    for (let at = 0; at < 31; at += 1) answers.push((await scan('%E0%A4%A')).statusCode);
    expect(new Set(answers.slice(0, -1))).toEqual(new Set([404]));
    expect(answers.at(-1)).toBe(429);
  });

  it('finds a code that was typed in small letters, with gaps and letters for digits', async () => {
    const { code } = await issue();
    const typed = code
      .toLowerCase()
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
      .replace(/(.{5})/g, '$1-');
    for (const written of [typed, `${code}/`, `${typed}//`, `${code}%20`, encodeURIComponent(`${code} `)])
      expect([written, (await scan(written)).statusCode]).toEqual([written, 200]);
    expect((await harness.app.inject({ url: `/V/${code}`, headers: { 'user-agent': PHONE } })).statusCode).toBe(200);
  });

  it('answers everybody who scans at the same moment with what each has scanned', async () => {
    const cards: Card[] = [];
    for (let made = 0; made < 4; made += 1) cards.push(await issue());
    cards.push(await issue({ credentialState: 'REVOKED', revokedOn: '2026-10-16' }));
    const asked = [...cards, ...cards, undefined, ...cards];
    const answers = await Promise.all(asked.map((card) => scan(card?.code ?? randomCode())));
    answers.forEach(({ statusCode, body }, at) => {
      expect(statusCode).toBe(asked[at] ? 200 : 404);
      expect(cards.filter(({ number }) => body.includes(number))).toEqual(asked[at] ? [asked[at]] : []);
    });
  });

  it('speaks English when asked, by the address or the browser', async () => {
    const { code } = await issue({ healthUntil: '2026-11-23' });
    for (const { body } of [
      await scan(`${code}?lang=en`),
      await scan(code, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' }),
    ]) {
      expect(body).toContain('<html lang="en">');
      expect(read(body)).toContain('Health expired');
      expect(read(body)).not.toMatch(/[\u4e00-\u9fff]{5}/);
      expect(body).toContain('href="?lang=zh"');
    }
    for (const language of ['zh-CN,zh;q=0.9,en;q=0.8', 'fr', '', 'en;q=0', 'x;q=x'])
      expect((await scan(code, { 'accept-language': language })).body).toContain('<html lang="zh-CN">');
    expect((await scan(`${code}?lang=<b>`)).body).not.toContain('<b>');
  });

  it('writes names as text', async () => {
    const [agency] = await insertAgencies(harness.em(), [{ name: '<script>alert(1)</script>"&\'' }]);
    const { body } = await scan((await issue({ agency: agency!, name: '<i>' })).code);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;&#39;');
    expect(body).toContain('&lt;*');
  });
});

describe('the photo', () => {
  /** As one was kept before photos were prepared: as it was sent. */
  const withPhoto = async (given: GivenCard = {}, bytes = png()) => {
    const card = await issue({ photoConsent: true, ...given });
    const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const { body } = await uploadFile(harness, officer, bytes, 'photo.png');
    await rows(
      harness.em(),
      sql`update attachment set owner_kind = 'WorkerPhoto', owner_id = ${card.workerId} where id = ${keyOf(body.id)}`,
    );
    return card;
  };
  const photoOf = (card: Card) => scan(`${card.code}/photo`);

  it('is shown of a holder in order who agreed, and kept by nobody', async () => {
    const card = await withPhoto();
    expect((await scan(card.code)).body).toContain(`<img src="/v/${card.code}/photo"`);
    const { statusCode, headers } = await photoOf(card);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' });
  });

  it('that was kept as it was sent is prepared for its first reader, once', async () => {
    const sent = await sharp(await phonePhoto())
      .keepMetadata()
      .png()
      .toBuffer();
    const card = await withPhoto({}, sent);
    const [first, second] = [await photoOf(card), await photoOf(card)];
    const { width, height, exif } = await sharp(first.rawPayload).metadata();
    expect([width, height, exif]).toEqual([360, 480, undefined]);
    expect(first.rawPayload.length).toBeLessThanOrEqual(60_000);
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
  });

  it('of which nothing can be made is not shown as it was sent', async () => {
    const photo = await photoOf(await withPhoto({}, png().subarray(0, 45)));
    expect([photo.statusCode, photo.body]).toEqual([404, '']);
  });

  it('is gone with the consent, and for every other answer', async () => {
    const card = await withPhoto();
    await rows(
      harness.em(),
      sql`update consent set withdrawn_at = now() where worker_id = ${card.workerId} and kind = 'PHOTO'`,
    );
    for (const other of [
      card,
      await withPhoto({ training: false }),
      await withPhoto({ state: 'BARRED' }),
      await withPhoto({ consent: false }),
    ]) {
      const { body, statusCode } = await scan(other.code);
      expect(statusCode).toBe(200);
      expect(body).not.toContain('<img');
      const photo = await photoOf(other);
      expect([photo.statusCode, photo.body, photo.headers['cache-control']]).toEqual([404, '', 'no-store']);
    }
    expect((await scan(`${randomCode()}/photo`)).statusCode).toBe(404);
  });
});

describe('what changes shows at the next scan', () => {
  const word = async (card: Card) => /<h1>(.*?)<\/h1>/.exec((await scan(card.code)).body)?.[1];

  it('a consent that is withdrawn', async () => {
    const card = await issue();
    expect(await word(card)).toBe('有效');
    await rows(harness.em(), sql`update consent set withdrawn_at = now() where worker_id = ${card.workerId}`);
    const { body } = await scan(card.code);
    expect(body).toContain('<h1>未授权公示</h1>');
    expect(body).not.toContain('张*');
  });

  it('a revocation', async () => {
    const card = await issue();
    expect(await word(card)).toBe('有效');
    await rows(
      harness.em(),
      sql`update credential set state = 'REVOKED', revoked_on = '2026-11-24' where id = ${card.credentialId}`,
    );
    expect(await word(card)).toBe('已撤销');
  });

  it('midnight in Shanghai, though no job has run', async () => {
    const card = await issue({ issuedOn: '2025-11-24', healthUntil: '2026-11-24' });
    harness.clock.set('2026-11-24T15:59:59Z');
    expect(await word(card)).toBe('有效');
    harness.clock.set('2026-11-24T16:00:00Z');
    expect(await word(card)).toBe('已过期');
    expect(read((await scan(card.code)).body)).toContain('健康证已过有效期');
  });
});
