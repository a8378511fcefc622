import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../test/harness.js';
import { jpeg, pdf, png, webp } from '../../test/sample-files.js';
import { systemWork } from '../../test/system-work.js';
import { uploadFile } from '../../test/upload.js';
import { workbookOf } from '../modules/roster/roster-import/workbook-writer.js';
import { deleteUnused } from './attachment.js';
import { row, rows, sql } from './sql.js';

let harness: Harness;
let officer: Client;
let neighbour: Client;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  harness.clock.set('2026-11-24T04:00:00Z');
  officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
  neighbour = await harness.as('COUNTY_BUREAU', { county: '440204' });
  await rows(harness.em(), sql`delete from attachment`);
  await rows(harness.em(), sql`delete from attachment_content`);
});

const send = (bytes: Buffer | string, name: string, client = officer) =>
  uploadFile(harness, client, Buffer.from(bytes), name);
const counted = async () =>
  row(
    harness.em(),
    sql<{
      files: number;
      contents: number;
    }>`select (select count(*)::int from attachment) as files, (select count(*)::int from attachment_content) as contents`,
  );

describe('an upload', () => {
  it('is taken by what is in it', async () => {
    const workbook = Buffer.from(await workbookOf('名册', [['姓名'], ['王秀兰']]));
    const taken: [Buffer | string, string][] = [
      [pdf(), '授权书.PDF'],
      [png(), 'photo.png'],
      [jpeg(), 'photo.jpeg'],
      [webp(), 'photo.webp'],
      [workbook, '名册.xlsx'],
      ['姓名,电话\n王秀兰,\n', '名册.csv'],
      [Buffer.from('d0d5c3fb2cb5e7bbb00a', 'hex'), 'gb18030.csv'],
      ['说明', '说明.txt'],
    ];
    for (const [bytes, name] of taken) {
      const { status, body } = await send(bytes, name);
      expect([name, status, body.message]).toEqual([name, 200, undefined]);
    }
  });

  it('is refused when it is what a browser would run, or pretends to be something else', async () => {
    const refused: [Buffer | string, string][] = [
      ['<!doctype html><script>alert(1)</script>', 'a.html'],
      ['<!doctype html><script>alert(1)</script>', 'a.pdf'],
      ['hello <script>alert(1)</script>', 'a.txt'],
      ['\ufeff  <html>', 'a.csv'],
      ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.svg'],
      ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'a.png'],
      [png(), 'a.jpg'],
      [pdf(), 'a.png'],
      ['MZ\u0000\u0000', 'a.exe'],
      [Buffer.from('PK\u0003\u0004nothing'), 'a.docx'],
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xlsx'],
      ['', 'empty.txt'],
    ];
    for (const [bytes, name] of refused) {
      const { status, body } = await send(bytes, name);
      expect([name, status, body.code]).toEqual([name, 400, 'INVALID']);
    }
    expect(await counted()).toEqual({ files: 0, contents: 0 });
  });

  it('is refused when it is too large, and says how large it may be', async () => {
    const { status, body } = await send(Buffer.alloc(10 * 1024 * 1024 + 1, 32), 'a.txt');
    expect([status, body.message?.zh]).toEqual([400, '文件超过 10 MB，请压缩后再上传。']);
  });

  it('comes from a page of ours, of somebody who works on records', async () => {
    expect((await uploadFile(harness, officer, pdf(), 'a.pdf', {})).status).toBe(400);
    expect((await uploadFile(harness, harness.anonymous, pdf(), 'a.pdf')).status).toBe(401);
    expect((await uploadFile(harness, await harness.as('ANALYST'), pdf(), 'a.pdf')).status).toBe(403);
  });

  it('is kept sealed, its name too', async () => {
    await send(pdf('王秀兰的授权'), '王秀兰.pdf');
    const kept = await row(
      harness.em(),
      sql<{
        body: string;
        name: string;
      }>`select encode(c.body_sealed, 'escape') as body, encode(a.file_name_sealed, 'escape') as name
          from attachment a join attachment_content c on c.id = a.content_id`,
    );
    expect(kept!.body).not.toContain('PDF');
    expect(Buffer.from(kept!.name).toString()).not.toContain('王秀兰');
  });

  it('is kept once for one office, and apart from other offices', async () => {
    await send(pdf('same'), 'a.pdf');
    await send(pdf('same'), 'b.pdf');
    expect(await counted()).toEqual({ files: 2, contents: 1 });
    await send(pdf('same'), 'a.pdf', neighbour);
    expect(await counted()).toEqual({ files: 3, contents: 2 });
  });

  it('is read by nobody before a record has it', async () => {
    const { body } = await send(pdf(), 'a.pdf');
    const read = await harness.app.inject({
      url: `/files/attachments/${body.id}`,
      headers: { cookie: officer.cookie },
    });
    expect(read.statusCode).toBe(404);
  });

  it('that nothing uses is forgotten after a day', async () => {
    await send(pdf(), 'a.pdf');
    harness.clock.set('2026-11-25T03:59:00Z');
    await deleteUnused(systemWork(harness));
    expect(await counted()).toEqual({ files: 1, contents: 1 });
    harness.clock.set('2026-11-25T04:00:00Z');
    await deleteUnused(systemWork(harness));
    expect(await counted()).toEqual({ files: 0, contents: 0 });
  });
});
