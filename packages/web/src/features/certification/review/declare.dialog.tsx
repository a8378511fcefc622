import { useQuery } from '@apollo/client/react';
import { Checkbox, Form, Input } from 'antd';
import { DeclareReviewsDocument, type ReviewFilter, ReviewListDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDialog } from '../../../ui/form-frame';
import { useTellBulk } from '../../../ui/record-table';
import { useSend } from '../../../ui/use-send';
import styles from './review.module.css';
import { reviewText } from './review.text';

/** The server takes so many in one declaration. */
const MOST = 200;

const statements = ['inTrade', 'informationCurrent', 'noIncident'] as const;
type Values = Record<(typeof statements)[number], boolean> & { remark?: string };

interface Props {
  /** `null`: all that match the filter and are not declared. */
  ids: readonly string[] | null;
  filter: ReviewFilter;
  onClose(done: boolean): void;
}

/** One declaration for the certificates chosen: three statements, each ticked by hand, and a remark for what is not. */
export function DeclareDialog({ ids, filter, onClose }: Props) {
  const say = useText(reviewText);
  const tell = useTellBulk();
  const [send] = useSend(DeclareReviewsDocument, (data) => data.declareReviews);
  const matching = useQuery(ReviewListDocument, {
    variables: { filter: { ...filter, states: ['DUE'] }, first: MOST },
    skip: ids !== null,
  }).data?.reviews;
  const reviews = (ids ?? matching?.nodes.map(({ id }) => id) ?? []).slice(0, MOST);
  const left = (ids?.length ?? matching?.totalCount ?? 0) - reviews.length;
  const count = reviews.length;
  return (
    <FormDialog<Values, { done: number; refused: Parameters<typeof tell>[0]['refused'] }>
      title={say('declare.title')}
      lead={
        <>
          {say('declare.lead', { count })}
          {left > 0 && <strong> {say('declare.most')}</strong>}
        </>
      }
      action={say('declare.confirm', { count })}
      name="declaration"
      initial={{ inTrade: false, informationCurrent: false, noIncident: false }}
      fallback="remark"
      submit={({ remark, ...stated }) =>
        send({ input: { reviews, ...stated, remark: remark?.trim() || undefined } }, { quiet: true })
      }
      onDone={(outcome) => {
        tell(outcome);
        onClose(true);
      }}
      onClose={() => onClose(false)}
    >
      <fieldset className={styles.statements} aria-label={say('declare.title')}>
        {statements.map((statement) => (
          <Form.Item key={statement} name={statement} valuePropName="checked" noStyle>
            <Checkbox>{say(`declare.${statement}`)}</Checkbox>
          </Form.Item>
        ))}
      </fieldset>
      <p className={styles.quiet}>{say('declare.hint')}</p>
      <Form.Item
        name="remark"
        label={say('declare.remark')}
        dependencies={[...statements]}
        rules={[
          ({ getFieldsValue }) => ({
            validator: (_, remark?: string) =>
              remark?.trim() || Object.values(getFieldsValue([...statements])).every(Boolean)
                ? Promise.resolve()
                : Promise.reject(new Error(say('declare.remarkNeeded'))),
          }),
        ]}
      >
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}
