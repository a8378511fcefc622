import {
  type Attachment,
  type AttachmentOwner,
  bindAttachment,
  defineAttachmentOwner,
  loadAttachments,
  MOST_BYTES,
} from '../../../kernel/attachment.js';
import { scans } from '../../../kernel/attachment-content.js';
import { invalid } from '../../../kernel/errors.js';
import type { Request } from '../../../kernel/request.js';
import { todayOf, type Work } from '../../../kernel/work.js';
import type { RevocationStage } from './revocation.enum.js';
import { findRevocation } from './revocation.read.js';
import { type RevocationStanding, revocationWorkflow } from './revocation.workflow.js';

/** Files of one act. */
const MOST_FILES = 10;

/** Whether the actor decides on the proceeding, and so may look at what was handed in. */
export const seesEvidence = (work: Work, revocation: RevocationStanding): boolean =>
  revocationWorkflow.check(revocation, 'SEE_EVIDENCE', work.actor, todayOf(work)) === undefined;

/** 证据附件: read by who decides alone; who opened one stands in the trail of the revocation. */
const evidenceOf = (stage: RevocationStage): AttachmentOwner =>
  defineAttachmentOwner({
    kind: `REVOCATION_${stage}`,
    types: scans,
    mostBytes: MOST_BYTES,
    async mayRead(work, id) {
      const revocation = await findRevocation(work, id);
      return revocation !== undefined && seesEvidence(work, revocation);
    },
    async personOf(work, id) {
      const revocation = await findRevocation(work, id);
      return { kind: revocationWorkflow.subject, id, number: revocation!.number };
    },
  });

const owners: Record<RevocationStage, AttachmentOwner> = {
  PROPOSAL: evidenceOf('PROPOSAL'),
  DEFENCE: evidenceOf('DEFENCE'),
  APPEAL: evidenceOf('APPEAL'),
};
const stages = Object.keys(owners) as RevocationStage[];

/** Keeps what was handed in, in the transaction of the act; what is there already stays. */
export async function keepEvidence(
  work: Work,
  revocationId: string,
  stage: RevocationStage | undefined,
  files: readonly string[] = [],
): Promise<void> {
  if (files.length === 0) return;
  if (!stage)
    throw invalid(
      'files',
      '只有提议、申辩、申诉可附证据。',
      'Evidence goes with a proposal, a defence or an appeal alone.',
    );
  if (files.length > MOST_FILES)
    throw invalid('files', `一次至多附 ${MOST_FILES} 个文件。`, `At most ${MOST_FILES} files at a time.`);
  for (const file of files) await bindAttachment(work, owners[stage], revocationId, file, 'files');
}

/** What was handed in at each stage; the files themselves for who decides. */
export async function loadEvidence(
  request: Request,
  revocation: RevocationStanding,
): Promise<{ stage: RevocationStage; count: number; files: Attachment[] | null }[]> {
  const shown = seesEvidence(request, revocation);
  const found = await Promise.all(stages.map((stage) => loadAttachments(request, owners[stage], revocation.id)));
  return stages.flatMap((stage, at) => {
    const files = found[at]!;
    return files.length > 0 ? [{ stage, count: files.length, files: shown ? files : null }] : [];
  });
}
