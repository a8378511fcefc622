import { useCommonText, useText } from '../../../i18n';
import { auditRecordText } from './audit-record.text';
import { auditTrailText } from './audit-trail.text';

const shared = auditTrailText.zh;
const records: Record<string, { act: object; state: object } | undefined> = auditRecordText.zh;

/** Every act that the trail has a word for, and every kind of record. */
export const auditActs: readonly string[] = [
  ...new Set([...Object.keys(shared.act), ...Object.values(records).flatMap((record) => Object.keys(record!.act))]),
].sort();
export const auditKinds: readonly string[] = [...Object.keys(shared.subject), ...Object.keys(records)];

/** Codes of the trail in words, first as the kind of record has them; one that this build does not know as the trail writes it. */
export function useAuditWords() {
  const say = useText(auditTrailText);
  const ofRecord = useText(auditRecordText);
  const common = useCommonText();
  const own = (kind: string, part: 'act' | 'state', code: string): string | undefined =>
    records[kind] && code in records[kind][part] ? ofRecord(`${kind}.${part}.${code}` as 'Course.name') : undefined;
  const act = (code: string) => (code in shared.act ? say(`act.${code as keyof typeof shared.act}`) : code);
  return {
    act: (kind: string, code: string) => own(kind, 'act', code) ?? act(code),
    /** The act of whatever record. */
    anyAct: (code: string) =>
      code in shared.act ? act(code) : (auditKinds.map((kind) => own(kind, 'act', code)).find(Boolean) ?? code),
    subject: (kind: string) =>
      records[kind]
        ? ofRecord(`${kind}.name` as 'Course.name')
        : kind in shared.subject
          ? say(`subject.${kind as keyof typeof shared.subject}`)
          : kind,
    state: (kind: string, code: string) => {
      if (kind === 'Account') return common(`role.${code}` as 'role.ADMIN', { defaultValue: code });
      if (kind === 'Employment')
        return common(`employment.state.${code}` as 'employment.state.CURRENT', { defaultValue: code });
      return (
        own(kind, 'state', code) ?? (code in shared.state ? say(`state.${code as keyof typeof shared.state}`) : code)
      );
    },
  };
}
