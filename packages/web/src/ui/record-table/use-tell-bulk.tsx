import { App } from 'antd';
import { useCallback } from 'react';
import type { BulkFieldsFragment } from '../../gql/graphql';
import { useBilingual, useCommonText } from '../../i18n';
import styles from './record-table.module.css';

/** Says what came of an act on many: how many are done, and of each of the others why not. */
export function useTellBulk() {
  const say = useCommonText();
  const bilingual = useBilingual();
  const { message, modal } = App.useApp();
  return useCallback(
    ({ done, refused }: Pick<BulkFieldsFragment, 'done'> & { refused: readonly Refusal[] }) => {
      if (done > 0) message.success(say('act.bulkDone', { count: done }));
      if (refused.length === 0) return;
      modal.warning({
        title: say('act.bulkRefused', { count: refused.length }),
        content: (
          <ul className={styles.refused} aria-label={say('act.refusedTitle')}>
            {refused.map((refusal) => (
              <li key={refusal.id}>
                <strong>{refusal.title}</strong> {bilingual(refusal.message)}
              </li>
            ))}
          </ul>
        ),
      });
    },
    [say, bilingual, message, modal],
  );
}

type Refusal = Pick<BulkFieldsFragment['refused'][number], 'id' | 'title' | 'message'>;
