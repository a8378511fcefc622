import { globalId } from '../../../kernel/global-id.js';
import { sendSms } from '../../../kernel/outbox-sms.js';
import { row, sql } from '../../../kernel/sql.js';
import { type Text, text } from '../../../kernel/text.js';
import type { Work } from '../../../kernel/work.js';
import { notify } from '../../access/notification/index.js';
import { sealedPlace } from '../../roster/worker/index.js';
import type { Credential } from './credential.entity.js';
import { tellOfHolder } from './holder-notice.js';
import type { Revocation } from './revocation.entity.js';
import type { RevocationState } from './revocation.enum.js';

/** What the subject is told when a revocation comes to a state; of an appeal the subject knows. */
const words: Partial<Record<RevocationState, (number: string, revocation: Revocation) => Text>> = {
  PROPOSED: (number, { defenceUntil }) =>
    text(
      `您的家政服务证（${number}）被提议撤销。${defenceUntil} 前可向所在机构或县（市、区）商务局陈述申辩。`,
      `It is proposed to revoke certificate ${number}. The holder can be heard through the agency or the county until ${defenceUntil}.`,
    ),
  WITHDRAWN: (number) =>
    text(`撤销家政服务证（${number}）的提议已撤回。`, `The proposal to revoke certificate ${number} was withdrawn.`),
  DISMISSED: (number) => text(`经审查，家政服务证（${number}）不予撤销。`, `Certificate ${number} is not revoked.`),
  REVOKED: (number, { appealUntil }) =>
    text(
      `您的家政服务证（${number}）已被撤销。如有异议，${appealUntil} 前可向所在机构或县（市、区）商务局提出申诉。`,
      `Certificate ${number} was revoked. An appeal can be handed in through the agency or the county until ${appealUntil}.`,
    ),
  UPHELD: (number) =>
    text(`经复核，撤销家政服务证（${number}）的决定予以维持。`, `The revocation of certificate ${number} was upheld.`),
  RESTORED: (number) =>
    text(
      `家政服务证（${number}）已恢复，撤销决定作废。`,
      `Certificate ${number} was restored; the revocation is void.`,
    ),
};

/** Who has to act on it next, or waits for what was decided. */
const offices: Partial<Record<RevocationState, { role: 'CITY_BUREAU' | 'ASSOCIATION'; words(number: string): Text }>> =
  {
    PROPOSED: {
      role: 'CITY_BUREAU',
      words: (number) =>
        text(`协会提议撤销家政服务证（${number}）。`, `The association proposes to revoke certificate ${number}.`),
    },
    APPEALED: {
      role: 'CITY_BUREAU',
      words: (number) =>
        text(`持证人对撤销家政服务证（${number}）提出申诉。`, `The revocation of certificate ${number} is appealed.`),
    },
    DISMISSED: {
      role: 'ASSOCIATION',
      words: (number) => text(`市商务局决定：家政服务证（${number}）不予撤销。`, `The city does not revoke ${number}.`),
    },
    REVOKED: {
      role: 'ASSOCIATION',
      words: (number) => text(`市商务局决定：撤销家政服务证（${number}）。`, `The city has revoked ${number}.`),
    },
    UPHELD: {
      role: 'ASSOCIATION',
      words: (number) =>
        text(`市商务局复核：维持撤销家政服务证（${number}）。`, `The city upholds the revocation of ${number}.`),
    },
    RESTORED: {
      role: 'ASSOCIATION',
      words: (number) => text(`市商务局决定：恢复家政服务证（${number}）。`, `The city has restored ${number}.`),
    },
  };

/** Tells the holder by short message, who looks after the holder, and the office that acts next, on the platform. */
export async function tellSubject(work: Work, credential: Credential, revocation: Revocation): Promise<void> {
  const notice = {
    topic: 'credential.revocation',
    path: `/certificates/${globalId('Credential', credential.id)}`,
    subject: { kind: 'Revocation', id: revocation.id, number: revocation.number },
  } as const;
  const office = offices[revocation.state];
  if (office) await notify(work, { ...notice, to: { role: office.role }, text: office.words(credential.number) });
  const told = words[revocation.state]?.(credential.number, revocation);
  if (!told) return;
  const holder = await row(
    work.em,
    sql<{ phone: Buffer | null }>`select phone_sealed as phone from worker where id = ${credential.workerId}`,
  );
  if (holder!.phone)
    await sendSms(work, {
      subject: notice.subject,
      phone: work.crypto.open(sealedPlace('phone', credential.workerId), holder!.phone),
      text: told.zh,
    });
  await tellOfHolder(work, credential.workerId, { ...notice, text: told });
}
