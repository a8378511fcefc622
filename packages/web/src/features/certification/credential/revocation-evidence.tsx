import { PaperClipOutlined } from '@ant-design/icons';
import type { RevocationRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { momentOf, sizeOf } from '../../../ui/format';
import { attachmentPath } from '../../../ui/upload';
import styles from './credential.module.css';
import { revocationText } from './revocation.text';

/** The files of each side; who does not decide sees how many there are. Every opening stands below, for who decides. */
export function RevocationEvidence({ revocation }: { revocation: RevocationRecordFragment }) {
  const say = useText(revocationText);
  const { evidenceFiles, looks } = revocation;
  if (evidenceFiles.length === 0) return null;
  const facts = evidenceFiles.map(({ stage, count, files }) => ({
    label: say(`stage.${stage}`),
    value: files ? (
      <ul className={styles.files}>
        {files.map(({ id, fileName, size }) => (
          <li key={id}>
            <PaperClipOutlined aria-hidden />{' '}
            <a href={attachmentPath(id)} download>
              {fileName}
            </a>{' '}
            <span className={styles.hint}>{sizeOf(size)}</span>
          </li>
        ))}
      </ul>
    ) : (
      say('files.sealed', { count })
    ),
  }));
  const opened = looks.length > 0 && {
    label: say('files.opened'),
    value: (
      <ul className={styles.files}>
        {looks.map(({ at, actorName }) => (
          <li key={at}>{say('byOn', { name: actorName, date: momentOf(at) })}</li>
        ))}
      </ul>
    ),
  };
  return <Facts title={say('files.label')} facts={opened ? [...facts, opened] : facts} />;
}
