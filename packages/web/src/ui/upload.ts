import type { Outcome } from './use-act';

/** Why nothing came of a file: the server's words with their code, or that it was not reached. */
export type UploadRefusal = { refusal: { zh: string; en: string }; code?: string; reference?: string } | 'lost';

/** What came of a file: the id that the server gave it, or why not. */
export type UploadAnswer = { id: string } | UploadRefusal;

interface Refused {
  code?: string;
  message?: { zh: string; en: string };
  reference?: string;
}

/** Reads an answer of an upload; anything unexpected counts as lost. */
export function answerOf(status: number, body: string): UploadAnswer {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null) return 'lost';
    if (status === 200 && 'id' in answer && typeof answer.id === 'string') return { id: answer.id };
    const { message, code, reference } = answer as Refused;
    return message ? { refusal: message, ...(code && { code }), ...(reference && { reference }) } : 'lost';
  } catch {
    return 'lost';
  }
}

const lost = {
  zh: '文件没有传到服务器，请检查网络后重试。',
  en: 'The file did not reach the server. Check the network and try again.',
};

/** Where a file goes: a route of the server, with what that must know before the file comes. */
export interface UploadPlace {
  url: string;
  fields?: Record<string, string>;
}

/** Sends a file; gives the id that the server gave it. Words against it stand under `field` of the form. */
export async function sendFile(file: File, field: string, { url, fields = {} }: UploadPlace): Promise<Outcome<string>> {
  const body = new FormData();
  // The server reads the form in order.
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  let answer: UploadAnswer;
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'x-jiazheng': 'spa' }, body });
    answer = answerOf(response.status, await response.text());
  } catch {
    answer = 'lost';
  }
  if (answer !== 'lost' && 'id' in answer) return { done: true, value: answer.id };
  return { done: false, errors: [{ field, code: 'UPLOAD', message: answer === 'lost' ? lost : answer.refusal }] };
}

/** Sends a file of a record and then the command that uses its id; words against the file stand under `field`. */
export async function withUpload<P>(
  file: File | undefined,
  field: string,
  command: (id: string | undefined) => Promise<Outcome<P>>,
): Promise<Outcome<P>> {
  if (!file) return command(undefined);
  const sent = await sendFile(file, field, { url: '/files/attachments' });
  return sent.done ? command(sent.value) : sent;
}

/** Sends files one after another and then the command that uses their ids; the first word against one stands under `field`. */
export async function withUploads<P>(
  [file, ...rest]: readonly File[],
  field: string,
  command: (ids: string[]) => Promise<Outcome<P>>,
): Promise<Outcome<P>> {
  if (!file) return command([]);
  return withUpload(file, field, (id = '') => withUploads(rest, field, (ids) => command([id, ...ids])));
}

/** Where an attachment is downloaded. */
export const attachmentPath = (id: string): string => `/files/attachments/${encodeURIComponent(id)}`;
