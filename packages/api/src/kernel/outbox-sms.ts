import type { Subject } from './audit.js';
import { type Connector, defineTopic, emit } from './outbox.js';
import { post } from './outbox-webhook.js';
import type { Work } from './work.js';

/** A short message to a person. */
export interface Sms {
  phone: string;
  text: string;
}

/** The gateway of the configuration; without one the messages stay in the outbox and are shown as not sent. */
const gateway: Connector = {
  name: 'sms',
  open: (work) => Promise.resolve(work.smsGateway ? ['sms'] : []),
  deliver: (work, { id, payload }) => post(work, work.smsGateway!, id, { id, ...payload }),
};

const sms = defineTopic<Sms>('sms', gateway);

/** Sends a short message when the command has committed; `key` and `dueAt` as in an emission. */
export const sendSms = (
  work: Work,
  message: Sms & { subject: Subject; dueAt?: Date; key?: string },
): Promise<string | undefined> => {
  const { phone, text, ...emission } = message;
  return emit(work, sms, { ...emission, payload: { phone, text } });
};
