import { Sign1 } from '@auth0/cose';
import { describe, expect, it } from 'vitest';
import { useHolder } from '../../../../test/certification/holder.js';
import { readPrinted } from '../../../../test/certification/printed.js';
import { png } from '../../../../test/sample-files.js';
import { systemWork } from '../../../../test/system-work.js';
import { uploadFile } from '../../../../test/upload.js';
import { rotateKeys } from '../signing/index.js';

const holder = useHolder();
const { file, verifyCode } = holder;

describe('the card', { timeout: 120_000 }, () => {
  let text: string;

  it('is of the size of a bank card, shows the whole name, and its code is read back from the print at 25 mm', async () => {
    const answer = await file(holder.association, 'card.pdf');
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    const [front, back] = await readPrinted(answer.rawPayload);
    expect(front!.width).toBeCloseTo(85.6, 0);
    expect(front!.height).toBeCloseTo(54, 0);
    expect(front!.text).toContain('欧阳䶮㛃𠅤');
    expect(front!.text).not.toContain('〓');
    expect(front!.text).toContain(holder.credential.number);
    expect(front!.codes).toHaveLength(1);
    expect(front!.codes[0]!.side).toBeCloseTo(25, 0);
    expect(back!.text).toContain('jz.example.gov.cn');
    text = front!.codes[0]!.text;
  });

  it('carries a code that leads to the trust page and is verified by software of others', async () => {
    expect(text).toMatch(/^https:\/\/jz\.example\.gov\.cn\/v\/[0-9A-HJKMNP-TV-Z]{26}#[\w-]+$/);
    const claims = await verifyCode(text);
    expect(claims.get(-1)).toBe(holder.credential.number);
    expect(claims.get(-2)).toBe('欧阳*');
    expect(claims.get(-4)).toEqual([4, 1]);
    expect(new Date(Number(claims.get(4)) * 1000).toISOString()).toBe('2027-11-24T16:00:00.000Z');
    expect(new Date(Number(claims.get(5)) * 1000).toISOString()).toBe('2026-11-23T16:00:00.000Z');
  });

  it('holds for its own address alone, and for no byte changed', async () => {
    const [url, fragment] = text.split('#') as [string, string];
    await expect(verifyCode(`${url.replace('example', 'examp1e')}#${fragment}`)).rejects.toThrow();
    const signed = Buffer.from(fragment, 'base64url');
    for (let place = 0; place < signed.length; place++) {
      const changed = Buffer.from(signed);
      changed[place]! ^= 0xff;
      await expect(verifyCode(`${url}#${changed.toString('base64url')}`), `byte ${place}`).rejects.toThrow();
    }
  });

  it('still verifies after its key was replaced; a new print has the new key', async () => {
    await rotateKeys(systemWork(holder.harness), { atOnce: true });
    await expect(verifyCode(text)).resolves.toBeTruthy();
    const [front] = await readPrinted((await file(holder.association, 'card.pdf')).rawPayload);
    const reprint = front!.codes[0]!.text;
    expect(reprint.split('#')[0]).toBe(text.split('#')[0]);
    await expect(verifyCode(reprint)).resolves.toBeTruthy();
    const kid = (printed: string) =>
      Buffer.from(Sign1.decode(Buffer.from(printed.split('#')[1]!, 'base64url')).kid as Uint8Array).toString('hex');
    expect(kid(reprint)).not.toBe(kid(text));
  });
});

describe('the photo', { timeout: 120_000 }, () => {
  const picturesOn = async (name: string) =>
    (await readPrinted((await file(holder.association, name)).rawPayload))[0]!.pictures;
  const change = async (call: string) => {
    const county = await holder.harness.as('COUNTY_BUREAU', { county: '440203' });
    const { data } = await county.graphql(`mutation ($worker: ID!) { result: ${call} { userErrors { code } } }`, {
      worker: holder.worker,
    });
    expect(data.result.userErrors).toEqual([]);
  };
  const setPhoto = async (bytes: Buffer, name: string) => {
    const county = await holder.harness.as('COUNTY_BUREAU', { county: '440203' });
    const { body } = await uploadFile(holder.harness, county, bytes, name);
    const { data } = await county.graphql(
      'mutation ($worker: ID!, $photo: ID!) { setWorkerPhoto(worker: $worker, photo: $photo) { userErrors { code } } }',
      { worker: holder.worker, photo: body.id },
    );
    expect(data.setWorkerPhoto.userErrors).toEqual([]);
  };

  it('is on card and certificate with the consent for it, and not any more once that is withdrawn', async () => {
    expect(await picturesOn('card.pdf')).toBe(0);
    await change('recordConsent(worker: $worker, kind: PHOTO, givenOn: "2026-11-20")');
    await setPhoto(png(), 'photo.png');
    expect(await picturesOn('card.pdf')).toBe(1);
    expect(await picturesOn('certificate.pdf')).toBe(1);
    await change('withdrawConsent(worker: $worker, kind: PHOTO)');
    expect(await picturesOn('card.pdf')).toBe(0);
  });
});

it('prints the certificate on A4 with its code', { timeout: 120_000 }, async () => {
  const [page] = await readPrinted((await file(holder.association, 'certificate.pdf')).rawPayload);
  expect(page!.height).toBeCloseTo(297, 0);
  expect(page!.text).toContain('2027年11月24日');
  expect(page!.codes[0]!.side).toBeCloseTo(25, 0);
  await expect(verifyCode(page!.codes[0]!.text)).resolves.toBeTruthy();
});
