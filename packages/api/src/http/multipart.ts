import fastifyMultipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tooLarge } from '../kernel/attachment.js';
import { invalid } from '../kernel/errors.js';

/** Lets routes read one file from a form. */
export const registerMultipart = (app: FastifyInstance) =>
  app.register(fastifyMultipart, { limits: { files: 1, fields: 4 } });

/** A file that was sent, with the form's part, which names the fields before it. */
export interface SentFile {
  part: MultipartFile;
  bytes: Buffer;
}

/** The file of a form of our own pages: one of another site cannot set a header of its own. */
export async function receiveFile(request: FastifyRequest, mostBytes: number): Promise<SentFile> {
  if (!request.headers['x-jiazheng'])
    throw invalid('x-jiazheng', '请从平台页面上传。', 'Upload from a page of the platform.');
  const part = await request.file({ limits: { fileSize: mostBytes } });
  if (!part) throw invalid('file', '请选择文件。', 'Please choose a file.');
  const bytes = await part.toBuffer().catch((fault: Error & { code?: string }) => {
    throw fault.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge(mostBytes) : fault;
  });
  return { part, bytes };
}
