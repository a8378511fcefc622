import { createHash, randomBytes } from 'node:crypto';
import { defineSetting, settingOf } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import type { Employment } from './employment.entity.js';

const linkDays = defineSetting({
  key: 'employment.linkDays',
  name: text('确认链接有效期', 'Life of a confirmation link'),
  description: text(
    '请服务员确认从业关系的一次性链接在多少天内有效。',
    'Days for which the one-time link that asks a worker to confirm an employment is valid.',
  ),
  unit: text('天', 'days'),
  initial: 7,
  minimum: 1,
  maximum: 60,
});

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opens a one-time link for the worker's answer and gives its token, which is kept nowhere; an older link of the employment is dead. */
export async function openLink(work: Work, employment: Employment): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  employment.linkHash = hashOfToken(token);
  employment.linkExpiresAt = new Date(work.clock.now().getTime() + (await settingOf(work, linkDays)) * 86_400_000);
  return token;
}

/** The question is answered or withdrawn: its link opens nothing any more. */
export function closeLink(employment: Employment): void {
  employment.linkHash = null;
  employment.linkExpiresAt = null;
}

/** Path of the public page where the worker answers. */
export const confirmationPath = (token: string): string => `/e/${token}`;
