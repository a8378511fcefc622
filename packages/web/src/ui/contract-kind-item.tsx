import { Form, Radio } from 'antd';
import type { ContractKind } from '../gql/graphql';
import { useCommonText } from '../i18n';
import styles from './contract-kind-item.module.css';
import { contractKinds } from './employment-words';

/** Which contract an employment is under, each with what it means. */
export function ContractKindItem({ initialValue }: { initialValue?: ContractKind }) {
  const say = useCommonText();
  return (
    <Form.Item name="contractKind" label={say('employment.contract')} initialValue={initialValue}>
      <Radio.Group
        vertical
        options={contractKinds.map((kind) => ({
          value: kind,
          label: (
            <>
              {say(`employment.kind.${kind}`)}{' '}
              <span className={styles.meaning}>{say(`employment.kindHint.${kind}`)}</span>
            </>
          ),
        }))}
      />
    </Form.Item>
  );
}
