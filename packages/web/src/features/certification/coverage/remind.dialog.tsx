import { App } from 'antd';
import { RemindAgenciesDocument, type RemindAgenciesMutation, type UncertifiedFilter } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { useSend } from '../../../ui/use-send';
import { uncertifiedText } from './uncertified.text';

interface Props {
  /** `null`: all that match the filter. */
  workers: readonly string[] | null;
  filter: UncertifiedFilter;
  count: number | undefined;
  onClose(done: boolean): void;
}

type Reminded = RemindAgenciesMutation['remindAgencies'];

/** The agencies of the workers chosen are told; of whom nobody was told, it is said why. */
export function RemindDialog({ workers, filter, count, onClose }: Props) {
  const say = useText(uncertifiedText);
  const tell = useTellReminded();
  const [send] = useSend(RemindAgenciesDocument, (data) => data.remindAgencies);
  if (count === undefined) return null;
  return (
    <ReasonDialog
      title={say('remind.title')}
      lead={say('remind.lead', { count })}
      confirm={say('remind.title')}
      onCancel={() => onClose(false)}
      onConfirm={async () => {
        const outcome = await send({ input: { filter, ...(workers && { workers: [...workers] }) } });
        if (!outcome.done) return false;
        tell(outcome.value);
        onClose(true);
        return true;
      }}
    />
  );
}

function useTellReminded() {
  const say = useText(uncertifiedText);
  const { message, modal } = App.useApp();
  return ({ agenciesTold, workersTold, agenciesToldRecently, withinDays, ...left }: Reminded) => {
    if (agenciesTold > 0) message.success(say('remind.done', { count: agenciesTold, workers: workersTold }));
    const lines = [
      agenciesToldRecently > 0 && say('remind.recent', { count: agenciesToldRecently, days: withinDays }),
      left.withoutAgency > 0 && say('remind.withoutAgency', { count: left.withoutAgency }),
      left.notForAgencies > 0 && say('remind.notForAgencies', { count: left.notForAgencies }),
    ].filter((line) => line !== false);
    if (lines.length > 0)
      modal.info({
        title: say('remind.left'),
        content: lines.map((line) => <p key={line}>{line}</p>),
      });
    else if (agenciesTold === 0) message.info(say('remind.nobody'));
  };
}
