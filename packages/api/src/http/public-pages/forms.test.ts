import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Card, insertCard } from '../../../test/certification/cards.js';
import { decideSession, enrol, enrolments, openSession, readSession } from '../../../test/certification/training.js';
import { type Client, type Harness, startHarness } from '../../../test/harness.js';
import { insertWorkers } from '../../../test/register.js';
import { registerWorker, residentId } from '../../../test/roster/people.js';
import { createFieldCrypto } from '../../kernel/field-crypto.js';
import { rows, sql } from '../../kernel/sql.js';
import { trustCodePlace } from '../../modules/certification/credential/index.js';

const MOBILE = ['138', '0000', '1234'].join('');

let harness: Harness;
let association: Client;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  association = await harness.as('ASSOCIATION');
  await rows(harness.em(), sql`delete from throttle`);
});

const get = (url: string) => harness.app.inject({ method: 'GET', url });
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  harness.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
const heading = (page: string) => /<h1>(.*?)<\/h1>/.exec(page)?.[1];

describe('enrolling on the public page', () => {
  const applications = async () =>
    (await rows(harness.em(), sql<{ state: string }>`select state from training_application`)).map(
      ({ state }) => state,
    );

  it('lists what is open, by county, with the places left', async () => {
    await openSession(association, { place: '市职业技术学院' });
    await openSession(association, { place: '南雄实训中心', county: '440282', capacity: 1 });
    const all = await get('/enrol');
    expect(all.statusCode).toBe(200);
    expect(all.headers['cache-control']).toBe('no-store');
    expect(all.body).toContain('市职业技术学院');
    expect(all.body).toContain('余 1 个名额');
    expect(all.body).toContain('免费');
    const one = await get('/enrol?county=440282');
    expect(one.body).toContain('南雄实训中心');
    expect(one.body).not.toContain('市职业技术学院');
    const english = await get('/enrol?lang=en');
    expect(english.body).toContain('Places left: 1');
    expect(english.body).toContain('Nanxiong · 南雄实训中心');
  });

  it('enrols who is known by name, number and phone, once, however often it is sent', async () => {
    const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const idNumber = residentId();
    await registerWorker(officer, { name: '李测试', idNumber, phone: MOBILE });
    const session = await openSession(association);
    const typed = { name: '李测试', idNumber, phone: MOBILE, agree: 'yes' };
    const [first, second] = [
      await post(`/enrol/${session.number}`, typed),
      await post(`/enrol/${session.number}`, typed),
    ];
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    expect(first.body).toBe(second.body);
    expect(heading(first.body)).toBe('报名已收到');
    expect(await enrolments(association, session)).toHaveLength(1);
    expect(first.body).not.toContain(idNumber);
  });

  it('says the same to a stranger, who becomes an application', async () => {
    const session = await openSession(association);
    const typed = { name: '陌生人', idNumber: residentId(), phone: MOBILE, agree: 'yes' };
    expect(heading((await post(`/enrol/${session.number}`, typed)).body)).toBe('报名已收到');
    expect(await applications()).toEqual(['PENDING']);
    expect(await enrolments(association, session)).toEqual([]);
  });

  it('keeps what was typed and says what is wrong beside the field', async () => {
    const session = await openSession(association);
    const typed = { name: '赵"<b>', idNumber: '440203199001010000', phone: MOBILE, agree: 'yes' };
    const { statusCode, body } = await post(`/enrol/${session.number}`, typed);
    expect(statusCode).toBe(400);
    expect(body).toContain('value="赵&quot;&lt;b&gt;"');
    expect(body).toContain('value="440203199001010000"');
    expect(body).toMatch(/id="idNumber"[^>]*aria-invalid="true"/);
    expect(body).toContain('id="idNumber-wrong"');
    expect(body).toMatch(/value="yes" checked/);
    const unticked = await post(`/enrol/${session.number}`, { ...typed, agree: '' });
    expect(unticked.statusCode).toBe(400);
    expect(unticked.body).toContain('请阅读并勾选同意');
  });

  it('refuses a form of another site, and answers nonsense in words', async () => {
    const session = await openSession(association);
    const path = `/enrol/${session.number}`;
    const foreign = await post(path, { name: '李' }, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.statusCode).toBe(403);
    expect(foreign.headers['content-type']).toContain('text/html');
    expect((await post(path, {}, { 'content-type': 'text/xml' })).statusCode).toBe(415);
    expect((await post(path, { name: 'x'.repeat(20_000) })).statusCode).toBe(413);
    expect((await post(path, { name: '\u0000', agree: 'yes' })).statusCode).toBe(400);
    expect((await post('/enrol/nothing', { agree: 'yes' })).statusCode).toBe(404);
    expect(heading((await get('/enrol/nothing')).body)).toBe('该班已停止报名');
  });

  it('holds off one caller who tries many', async () => {
    const session = await openSession(association);
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const typed = { name: '陌生人', idNumber: residentId(), phone: MOBILE, agree: 'yes' };
      statuses.push((await post(`/enrol/${session.number}`, typed)).statusCode);
    }
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });
});

describe('signing in to a class', () => {
  it('marks who stands there with the code of the minute, and says when the code is old', async () => {
    const [worker] = await insertWorkers(harness.em(), [{ name: '学员甲' }]);
    const [{ number }] = (await rows(
      harness.em(),
      sql<{ number: string }>`select number from worker where id = ${worker}`,
    )) as [{ number: string }];
    const planned = await openSession(association);
    await enrol(association, planned, [worker!]);
    harness.clock.set('2026-11-27T02:00:00Z');
    association = await harness.as('ASSOCIATION');
    const { session } = await decideSession(association, await readSession(association, planned.id), 'START');
    const screen = await association.graphql('query ($id: ID!) { attendanceScreen(session: $id) { url } }', {
      id: session.id,
    });
    const path = new URL(screen.data.attendanceScreen.url).pathname;
    const opened = await get(path);
    expect(opened.statusCode).toBe(200);
    expect(opened.body).toContain('家政服务员岗前培训');
    const ticket = /name="ticket" value="([^"]+)"/.exec(opened.body)![1]!;
    const wrong = await post('/t', {
      ticket,
      who: number,
      idTail: '9999',
      courseName: '家政服务员岗前培训',
      day: '2026-11-27',
      place: '某处',
    });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('没有核对上');
    expect(wrong.body).toContain(`value="${number}"`);
    const signed = await post('/t', { ticket, who: number, idTail: '0012' });
    expect(heading(signed.body)).toBe('已签到');
    const [{ attendance }] = await enrolments(association, session);
    expect(attendance[0].method).toBe('CODE');
    harness.clock.set('2026-11-27T02:10:00Z');
    for (const old of [
      await get(path),
      await get('/t/nonsense'),
      await post('/t', { ticket, who: number, idTail: '0012' }),
    ]) {
      expect(old.statusCode).toBe(404);
      expect(heading(old.body)).toBe('签到码已过期');
    }
  });
});

describe('my state', () => {
  const ask = (number: string, idTail: string) => post('/me', { number, idTail });

  it('tells a worker what is missing, by the number of the worker or of the certificate', async () => {
    const card = await insertCard(harness.em(), {
      name: '郝测试',
      healthUntil: '2026-11-23',
      credentialState: 'VALID',
    });
    const { body, statusCode } = await ask(card.number.toLowerCase(), '0012');
    expect(statusCode).toBe(200);
    expect(heading(body)).toBe('郝*');
    for (const said of ['健康证过期', card.number, '有效期至 2027-03-18', '免费报名']) expect(body).toContain(said);
    for (const kept of ['郝测试', '440203', '0012', card.workerId]) expect(body).not.toContain(kept);
  });

  it('shows the session that one has a place in', async () => {
    const [worker] = await insertWorkers(harness.em(), [{ name: '学员乙' }]);
    const [{ number }] = (await rows(
      harness.em(),
      sql<{ number: string }>`select number from worker where id = ${worker}`,
    )) as [{ number: string }];
    const session = await openSession(association);
    await enrol(association, session, [worker!]);
    const { body } = await ask(number, '0012');
    expect(body).toContain('已录取');
    expect(body).toContain('尚未发证');
  });

  it('gives one answer, whichever of the two is wrong', async () => {
    const card = await insertCard(harness.em());
    const [number, digits] = [await ask('T-999999', '0012'), await ask(card.number, '0013')];
    const typedOut = (body: string) => body.replaceAll(/value="[^"]*"/g, '');
    expect(number.statusCode).toBe(400);
    expect(typedOut(number.body)).toBe(typedOut(digits.body));
    expect((await ask('', '')).statusCode).toBe(400);
    expect((await ask(`W'--\u0000`, '\u0000')).statusCode).toBe(400);
  });

  it('holds off who tries the last fours of one number', async () => {
    const card = await insertCard(harness.em());
    const statuses: number[] = [];
    for (let at = 0; at < 11; at += 1) statuses.push((await ask(card.number, String(1000 + at))).statusCode);
    expect(statuses.at(-1)).toBe(429);
    expect((await ask(card.number, '0012')).statusCode).toBe(429);
  });
});

describe('the first page', () => {
  /** Leaves only these cards, with their codes as they are kept for printing. */
  async function seal(cards: Card[]): Promise<void> {
    const crypto = createFieldCrypto(harness.config.keys);
    for (const { code, credentialId } of cards) {
      const [edition] = await rows(
        harness.em(),
        sql<{ id: string }>`select id from credential_edition where credential_id = ${credentialId} order by ordinal`,
      );
      await rows(
        harness.em(),
        sql`update credential_edition set code_sealed = ${crypto.seal(trustCodePlace(edition!.id), code)} where id = ${edition!.id}`,
      );
    }
    await rows(harness.em(), sql`delete from credential_edition where code_sealed = ''`);
  }

  it('leads to each and takes a code that is typed', async () => {
    const { body } = await get('/public');
    for (const path of ['/enrol?', '/me?', '/v"']) expect(body).toContain(path);
    const card = await insertCard(harness.em());
    const typed = await get(`/v?code=${card.code.toLowerCase()}&lang=en`);
    expect(typed.statusCode).toBe(303);
    expect(typed.headers.location).toBe(`/v/${card.code}?lang=en`);
  });

  it('shows codes to try in the demonstration city alone', async () => {
    const cards = [
      await insertCard(harness.em()),
      await insertCard(harness.em(), { replacedAt: '2026-10-01T17:00:00Z' }),
    ];
    await seal(cards);
    const { body } = await get('/public');
    expect(body).toContain('演示用的码');
    for (const word of ['有效', '已换发']) expect(body).toContain(`>${word}</a>`);
    const path = /href="(\/v\/[^"?]+)\?lang=zh">有效</.exec(body)![1]!;
    expect((await get(path)).body).toContain('<h1>有效</h1>');
    const real = await startHarness({ demo: false });
    expect((await real.app.inject({ url: '/public' })).body).not.toMatch(/\/v\/[0-9A-Z]/);
    await real.close();
  });

  it.each(['/public', '/enrol', '/me', '/t/x', '/v/x'])(
    '%s is small, keeps to one sheet and runs nothing',
    async (path) => {
      for (const language of ['zh', 'en']) {
        const { body } = await get(`${path}?lang=${language}`);
        expect(Buffer.byteLength(body)).toBeLessThan(30_000);
        expect(body).not.toMatch(/<script|style="|javascript:| on[a-z]+=/);
        // Sessions have their names in one language.
        if (language === 'en' && path !== '/enrol')
          expect(body.replace(/中文|韶关/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
      }
    },
  );
});
