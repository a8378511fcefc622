import { Button } from 'antd';
import type { ReactNode } from 'react';
import {
  type RevealField,
  RevealWorkerFieldDocument,
  type WorkerAction,
  type WorkerLack,
  type WorkerRecordFragment,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { expiryOf } from '../../../ui/format';
import { type Lack, LackList } from '../../../ui/lack-list';
import { MaskedText } from '../../../ui/masked-text';
import { recordPath } from '../../../ui/record-path';
import { useCounties } from '../../../ui/use-regions';
import { useSend } from '../../../ui/use-send';
import { useClock } from '../../../ui/viewer';
import { workerText } from './worker.text';
import { workerActsText } from './worker-acts.text';
import { useWorkerDialogs } from './worker-dialogs';
import { workerRecordText } from './worker-record.text';

type Turn = 'agency' | 'county' | 'worker';

/** Whose turn it is, and the act by which each lack is mended; an employment is offered on a page of its own. */
const mending: Record<WorkerLack, { turn: Turn; action?: Exclude<WorkerAction, 'REVEAL'> }> = {
  IDENTITY_CHECK: { turn: 'county', action: 'RECORD_IDENTITY_CHECK' },
  INTEGRITY: { turn: 'county', action: 'RECORD_INTEGRITY' },
  HEALTH: { turn: 'agency', action: 'RECORD_HEALTH' },
  HEALTH_EXPIRED: { turn: 'agency', action: 'RECORD_HEALTH' },
  TRAINING: { turn: 'agency', action: 'RECORD_TRAINING' },
  CONSENT: { turn: 'worker', action: 'RECORD_CONSENT' },
  EMPLOYMENT: { turn: 'agency' },
  PHONE: { turn: 'agency', action: 'EDIT' },
};

const isRecording = <K extends string>(forms: Record<K, () => void>, action: string): action is K => action in forms;

/** What a worker lacks and what is about to lapse, each with what follows, whose turn it is, and the act that mends it. */
export function WorkerLacks({ worker }: { worker: WorkerRecordFragment }) {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const acts = useText(workerActsText);
  const common = useCommonText();
  const { today } = useClock();
  const dialogs = useWorkerDialogs(worker.id);
  const offered = worker.employments.find(({ state }) => state === 'OFFERED');
  const path = recordPath('/workers', worker.id);
  const may = (wanted: WorkerAction) =>
    worker.allowedActions.some(({ action, enabled }) => action === wanted && enabled);

  const mend = (lack: WorkerLack): ReactNode => {
    const { action } = mending[lack];
    if (lack === 'EMPLOYMENT' && offered) {
      return (
        <ButtonLink size="small" to={recordPath('/employments', offered.id)}>
          {record('seeOffer')}
        </ButtonLink>
      );
    }
    if (lack === 'EMPLOYMENT') {
      return (
        may('EDIT') && (
          <ButtonLink size="small" to={`/employments/new?worker=${encodeURIComponent(worker.id)}`}>
            {record('offer')}
          </ButtonLink>
        )
      );
    }
    if (!action || !may(action)) return null;
    if (!isRecording(dialogs.forms, action)) {
      return (
        <ButtonLink size="small" to={`${path}?edit`} aria-label={`${acts('action.EDIT')} ${say(`lack.${lack}`)}`}>
          {acts('action.EDIT')}
        </ButtonLink>
      );
    }
    return (
      <Button size="small" onClick={dialogs.forms[action]}>
        {acts(`action.${action}`)}
      </Button>
    );
  };

  const lacks: Lack[] = worker.lacks.map((lack) => ({
    key: lack,
    urgency: lack === 'HEALTH_EXPIRED' ? 'late' : 'missing',
    title: record(`lackTitle.${lack}`),
    consequence:
      lack === 'EMPLOYMENT' && offered
        ? record('offerWaits', { agency: offered.agency.name })
        : record(`consequence.${lack}`, { date: worker.healthExpiresOn }),
    turn: record(`turn.${lack === 'EMPLOYMENT' && offered ? 'worker' : mending[lack].turn}`),
    action: mend(lack),
  }));
  if (worker.conflict) {
    const contested = worker.employments.find(({ state }) => state === 'CONFLICT');
    lacks.unshift({
      key: 'conflict',
      urgency: 'late',
      title: record('conflictLack'),
      consequence: record('conflictConsequence'),
      turn: record('turn.county'),
      action: contested && (
        <ButtonLink size="small" to={recordPath('/employments', contested.id)}>
          {record('settle')}
        </ButtonLink>
      ),
    });
  }
  const expiry = expiryOf(worker.healthExpiresOn, today);
  const expiring = expiry.kind === 'soon' || expiry.kind === 'today';
  if (expiring) {
    lacks.push({
      key: 'expiring',
      urgency: 'soon',
      title: expiry.kind === 'today' ? record('expiresToday') : record('expiringLack', { count: expiry.days }),
      consequence: record('expiringConsequence', { date: expiry.date }),
      turn: record('turn.agency'),
      action: mend('HEALTH'),
    });
  }
  const counted = (urgencyWord: 'lackSummary' | 'conflictSummary' | 'expirySummary', count: number) =>
    count > 0 && record(urgencyWord, { count });
  const summary = [
    counted('conflictSummary', worker.conflict ? 1 : 0),
    counted('lackSummary', worker.lacks.length),
    counted('expirySummary', expiring ? 1 : 0),
  ]
    .filter(Boolean)
    .join(common('comma'));
  return (
    <>
      <LackList lacks={lacks} summary={summary} />
      {dialogs.element}
    </>
  );
}

/** A masked field of a worker; looking at it asks for a purpose, which the trail keeps. */
export function WorkerMasked({
  worker,
  field,
  masked,
  label,
}: {
  worker: Pick<WorkerRecordFragment, 'id' | 'allowedActions'>;
  field: RevealField;
  masked: string | null;
  label: string;
}) {
  const [reveal] = useSend(RevealWorkerFieldDocument, (data) => data.revealWorkerField);
  const may = worker.allowedActions.some(({ action, enabled }) => action === 'REVEAL' && enabled);
  const look = async (purpose: string) => {
    const outcome = await reveal({ worker: worker.id, field, purpose });
    return outcome.done ? outcome.value.value : null;
  };
  return <MaskedText masked={masked} field={label} reveal={may ? look : undefined} />;
}

/** Columns of the trail that are named otherwise on the page. */
const columns: Record<string, string> = {
  countyCode: 'county',
  townCode: 'town',
  homeCountyCode: 'homeCounty',
  phoneMasked: 'phone',
  addressMasked: 'address',
  idTail: 'idNumber',
};

/** The words of the timeline. What the server adds before this build knows it is shown as it came. */
export function useTimelineWords() {
  const say = useText(workerText);
  const record = useText(workerRecordText);
  const acts = useText(workerActsText);
  const common = useCommonText();
  const counties = useCounties();
  return {
    action: (action: string) => acts(`act.${action}` as 'act.EDIT', { defaultValue: action }),
    state: (state: string) => say(`state.${state}` as 'state.DRAFT', { defaultValue: state }),
    field: (field: string) => say(`field.${columns[field] ?? field}` as 'field.name', { defaultValue: field }),
    value: (field: string, value: string) => {
      switch (field) {
        case 'townCode':
          return null;
        case 'countyCode':
        case 'homeCountyCode':
          return counties.find((county) => county.value === value)?.label ?? null;
        case 'identityMethod':
          return record(`method.${value}` as 'method.IN_PERSON', { defaultValue: value });
        case 'serviceLines':
          return (value.match(/[A-Z_]+/g) ?? [])
            .map((code) => common(`serviceLine.${code}` as 'serviceLine.OTHER', { defaultValue: code }))
            .join(common('comma'));
        default:
          return value;
      }
    },
  };
}
