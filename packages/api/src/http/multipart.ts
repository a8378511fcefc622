import fastifyMultipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tooLarge } from '../kernel/attachment.js';
import { invalid } from '../kernel/errors.js';
import { cleanText } from '../kernel/identifier/index.js';

/** Lets routes read one file from a form. */
export const registerMultipart = (app: FastifyInstance) =>
  app.register(fastifyMultipart, { limits: { files: 1, fields: 4 } });

/** A file that was sent, with the form's part, which names the fields before it. */
export interface SentFile {
  part: MultipartFile;
  fileName: string;
  bytes: Buffer;
}

const LONGEST_NAME = 120;

/** A name as its sender's system may write it, without what no text of ours can hold; the end tells the kind of file. */
const fileNameOf = (sent: string): string => cleanText(sent.replace(/[\p{Cc}\p{Cs}]/gu, '')).slice(-LONGEST_NAME);

/** The file of a form of our own pages: one of another site cannot set a header of its own. */
export async function receiveFile(request: FastifyRequest, mostBytes: number): Promise<SentFile> {
  if (!request.headers['x-jiazheng'])
    throw invalid('x-jiazheng', '请从平台页面上传。', 'Upload from a page of the platform.');
  const part = await request.file({ limits: { fileSize: mostBytes } });
  if (!part) throw invalid('file', '请选择文件。', 'Please choose a file.');
  const bytes = await part.toBuffer().catch((fault: Error & { code?: string }) => {
    throw fault.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge(mostBytes) : fault;
  });
  return { part, fileName: fileNameOf(part.filename), bytes };
}
