import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';
import { bomb, noise, phonePhoto } from '../../../../test/photos.js';
import { offerEmployment } from '../../../../test/roster/bonds.js';
import { keyOf, readWorker, registerAgency, registerWorker } from '../../../../test/roster/people.js';
import { jpeg, pdf, png, webp } from '../../../../test/sample-files.js';
import { uploadFile } from '../../../../test/upload.js';
import { row, sql } from '../../../kernel/sql.js';

let harness: Harness;
let officer: Client;
let city: Client;
let association: Client;
let neighbour: Client;
let agency: Client;
let agencyId: string;
let worker: string;

beforeAll(async () => {
  harness = await startHarness();
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
  city = await harness.as('CITY_BUREAU');
  association = await harness.as('ASSOCIATION');
  agencyId = await registerAgency(officer);
  agency = await harness.as('AGENCY', { agency: keyOf(agencyId) });
});
afterAll(() => harness.close());
beforeEach(async () => {
  worker = (await registerWorker(officer)).worker.id;
});

const sent = async (bytes: Buffer, name: string, client = officer) =>
  (await uploadFile(harness, client, bytes, name)).body.id;

async function mutate(client: Client, call: string, variables: Record<string, unknown>, types: string) {
  const fields = 'worker { id } userErrors { field code }';
  const { data, errors } = await client.graphql(`mutation (${types}) { result: ${call} { ${fields} } }`, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.result.userErrors as { field: string | null; code: string }[];
}
const consent = (kind: string, scan?: string, client = officer) =>
  mutate(
    client,
    'recordConsent(worker: $worker, kind: $kind, givenOn: "2026-11-20", scan: $scan)',
    { worker, kind, scan },
    '$worker: ID!, $kind: ConsentKind!, $scan: ID',
  );
const withdraw = (kind: string) =>
  mutate(
    officer,
    'withdrawConsent(worker: $worker, kind: $kind)',
    { worker, kind },
    '$worker: ID!, $kind: ConsentKind!',
  );
const setPhoto = (photo?: string, client = officer) =>
  mutate(client, 'setWorkerPhoto(worker: $worker, photo: $photo)', { worker, photo }, '$worker: ID!, $photo: ID');
const photoOf = async (client: Client) => (await readWorker(client, worker, 'photo { id fileName mediaType }'))?.photo;
const scanOf = async (client: Client) =>
  (await readWorker(client, worker, 'consents { scan { id } }')).consents[0].scan.id;
const download = (client: Client, id: string) =>
  harness.app.inject({ url: `/files/attachments/${id}`, headers: { cookie: client.cookie } });
const statuses = (id: string, ...clients: Client[]) =>
  Promise.all(clients.map(async (client) => (await download(client, id)).statusCode));

describe('the photo of a worker', () => {
  it('needs the consent for it', async () => {
    const photo = await sent(png(), 'photo.png');
    expect(await setPhoto(photo)).toEqual([{ field: null, code: 'GUARD' }]);
    await consent('PHOTO');
    expect(await setPhoto(photo)).toEqual([]);
    expect(await photoOf(officer)).toMatchObject({ fileName: 'photo.jpg', mediaType: 'image/jpeg' });
  });

  it('is read by staff in scope alone, as a download that no browser runs or keeps', async () => {
    await consent('PHOTO');
    await setPhoto(await sent(png('x'), '王秀兰 照片.png'));
    const { id } = await photoOf(city);
    const response = await download(officer, id);
    expect(response.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('王秀兰 照片.jpg')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await statuses(id, city, association, neighbour, agency)).toEqual([200, 200, 404, 404]);
    const others = [
      harness.anonymous,
      await harness.as('ANALYST'),
      await harness.as('AUDITOR'),
      await harness.as('ADMIN'),
    ];
    expect(await statuses(id, ...others)).toEqual([401, 403, 403, 403]);
  });

  it('is not shown to an agency that has only offered an employment', async () => {
    await consent('PHOTO');
    await setPhoto(await sent(png(), 'photo.png'));
    const { id } = await photoOf(officer);
    // An agency does not see whom it has not employed, so the county writes the offer for it.
    await offerEmployment(officer, worker, { agency: agencyId });
    expect(await readWorker(agency, worker, 'id photo { id }')).toEqual({ id: worker, photo: null });
    expect(await statuses(id, agency)).toEqual([404]);
  });

  it('is replaced, removed, and gone when its consent is withdrawn', async () => {
    await consent('PHOTO');
    await setPhoto(await sent(png('1'), '1.png'));
    const { id: first } = await photoOf(officer);
    await setPhoto(await sent(png('2'), '2.png'));
    expect(await photoOf(officer)).toMatchObject({ fileName: '2.jpg' });
    expect(await statuses(first, officer)).toEqual([404]);
    await setPhoto();
    expect(await photoOf(officer)).toBeNull();
    await setPhoto(await sent(png('3'), '3.png'));
    const { id: third } = await photoOf(officer);
    await withdraw('PHOTO');
    expect(await statuses(third, officer, city)).toEqual([404, 404]);
    const left = await row(
      harness.em(),
      sql<{
        n: number;
      }>`select count(*)::int as n from attachment where owner_kind = 'WorkerPhoto' and owner_id = ${keyOf(worker)}`,
    );
    expect(left!.n).toBe(0);
  });

  it('is an image of at most 2 MB', async () => {
    await consent('PHOTO');
    expect(await setPhoto(await sent(pdf(), 'a.pdf'))).toEqual([{ field: 'photo', code: 'INVALID' }]);
    const large = png('x'.repeat(2 * 1024 * 1024));
    expect(await setPhoto(await sent(large, 'a.png'))).toEqual([{ field: 'photo', code: 'INVALID' }]);
    expect(await photoOf(officer)).toBeNull();
  });

  it('is kept upright and small, with nothing of what a camera writes beside the picture', async () => {
    await consent('PHOTO');
    const sentPhoto = await phonePhoto();
    expect((await sharp(sentPhoto).metadata()).exif?.includes('PhoneMaker')).toBe(true);
    expect(await setPhoto(await sent(sentPhoto, '手机照片.JPEG'))).toEqual([]);
    const { id, fileName } = await photoOf(officer);
    const { rawPayload } = await download(officer, id);
    const { width, height, format, exif, xmp, iptc, icc, orientation } = await sharp(rawPayload).metadata();
    expect({ fileName, width, height, format }).toEqual({
      fileName: '手机照片.jpg',
      width: 360,
      height: 480,
      format: 'jpeg',
    });
    expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(rawPayload.includes('PhoneMaker') || rawPayload.includes('who took it')).toBe(false);
    expect(rawPayload.length).toBeLessThanOrEqual(60_000);
    const corner = await sharp(rawPayload).extract({ left: 10, top: 10, width: 20, height: 20 }).toBuffer();
    const topLeft = await sharp(corner).stats();
    expect(topLeft.dominant.r).toBeGreaterThan(200);
    expect(topLeft.dominant.b).toBeLessThan(80);
  });

  it('takes the place of what was sent, which is gone', async () => {
    await consent('PHOTO');
    const contents = async () =>
      (await row(harness.em(), sql<{ n: number }>`select count(*)::int as n from attachment_content`))!.n;
    const before = await contents();
    await setPhoto(await sent(await phonePhoto(800, 600), 'photo.jpg'));
    expect(await contents()).toBe(before + 1);
  });

  it('is small whatever is on it, and not blown up when it was smaller', async () => {
    await consent('PHOTO');
    for (const [bytes, side] of [
      [await noise(1000), 480],
      [await noise(120), 120],
    ] as const) {
      expect(await setPhoto(await sent(bytes, 'photo.jpg'))).toEqual([]);
      const { rawPayload } = await download(officer, (await photoOf(officer)).id);
      expect((await sharp(rawPayload).metadata()).width).toBe(side);
      expect(rawPayload.length).toBeLessThanOrEqual(60_000);
    }
  });

  it('is refused when nobody can draw it, or when it unpacks to far more than a photo', async () => {
    await consent('PHOTO');
    const large = await bomb();
    expect(large.length).toBeLessThan(2 * 1024 * 1024);
    const cut = (await phonePhoto()).subarray(0, 3_000);
    for (const [bytes, name] of [
      [large, 'bomb.png'],
      [jpeg(), 'empty.jpg'],
      [cut, 'cut.jpg'],
      [webp(), 'empty.webp'],
    ] as const)
      expect([name, await setPhoto(await sent(bytes, name))]).toEqual([name, [{ field: 'photo', code: 'INVALID' }]]);
    expect(await photoOf(officer)).toBeNull();
  });

  it('is an upload of the own account, of today, used once', async () => {
    await consent('PHOTO');
    const lost = [{ field: 'photo', code: 'INVALID' }];
    expect(await setPhoto(await sent(png(), 'a.png', city))).toEqual(lost);
    expect(await setPhoto('bm90aGluZw')).toEqual(lost);
    const photo = await sent(png(), 'a.png');
    expect(await setPhoto(photo)).toEqual([]);
    expect(await setPhoto(photo)).toEqual(lost);
  });
});

describe('the scan of a consent', () => {
  it('comes with the consent and shows who looked at it', async () => {
    expect(await consent('DATA', await sent(pdf('signed'), '授权书.pdf'))).toEqual([]);
    const id = await scanOf(officer);
    expect((await download(officer, id)).rawPayload.equals(pdf('signed'))).toBe(true);
    const { looks, timeline } = await readWorker(officer, worker, 'looks { field purpose } timeline { action }');
    expect(looks).toEqual([{ field: 'CONSENT_SCAN', purpose: '下载' }]);
    expect(timeline.map(({ action }: { action: string }) => action)).toEqual(['RECORD_CONSENT', 'REGISTER']);
  });

  it('is read by whoever may see what is masked, and by nobody else', async () => {
    await consent('DATA', await sent(pdf(), '授权书.pdf'));
    const id = await scanOf(officer);
    expect(await statuses(id, city, association, neighbour, agency)).toEqual([200, 404, 404, 404]);
    expect((await readWorker(officer, worker, 'looks { field }')).looks).toHaveLength(1);
  });

  it('leaves no consent behind when it is not good', async () => {
    expect(await consent('DATA', 'bm90aGluZw')).toEqual([{ field: 'scan', code: 'INVALID' }]);
    expect((await readWorker(officer, worker, 'consents { kind }')).consents).toEqual([]);
  });
});
