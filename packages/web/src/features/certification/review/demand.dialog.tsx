import { RequireRectificationDocument, type ReviewRowFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDialog, ReasonItem } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { reviewText } from './review.text';

/** What each finding asks of the holder. */
const demands = {
  health: ({ obstacles }) => obstacles.some((one) => one === 'HEALTH_EXPIRED' || one === 'HEALTH_MISSING'),
  consent: ({ obstacles }) => obstacles.includes('CONSENT'),
  identity: ({ obstacles }) => obstacles.includes('IDENTITY_CHECK'),
  register: ({ obstacles }) => obstacles.some((one) => one === 'NOT_VERIFIED' || one === 'WORKER_SUSPENDED'),
  incident: ({ concerns }) => concerns.includes('BAD_INTEGRITY'),
  employment: ({ concerns }) => concerns.includes('NO_EMPLOYMENT'),
} satisfies Record<string, (review: ReviewRowFragment) => boolean>;
type Demand = keyof typeof demands;

interface Props {
  review: ReviewRowFragment;
  onDone(): void;
  onClose(): void;
}

/** Demands rectification. What was found is written into the field already: Ctrl+Enter sends it. */
export function DemandDialog({ review, onDone, onClose }: Props) {
  const say = useText(reviewText);
  const [send] = useSend(RequireRectificationDocument, (data) => data.requireRectification);
  const all = Object.keys(demands) as Demand[];
  const found = all.filter((demand) => demands[demand](review));
  return (
    <FormDialog<{ reason: string }, unknown>
      title={`${say('rectify.title')} ${review.credential.number}`}
      lead={say('rectify.lead')}
      action={say('rectify.title')}
      name="demand"
      initial={{ reason: found.map((demand) => say(`rectify.${demand}`)).join('；') }}
      fallback="reason"
      submit={({ reason }) =>
        send(
          { input: { review: review.id, reason: reason.trim(), expectedVersion: review.version } },
          { success: say('rectify.sent', { number: review.credential.number }), quiet: true },
        )
      }
      onDone={onDone}
      onClose={onClose}
    >
      <ReasonItem label={say('rectify.label')} templates={all.map((demand) => say(`rectify.${demand}`))} first />
    </FormDialog>
  );
}
