import { Button } from 'antd';
import type { AgencyLack, AgencyRecordFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { type Lack, LackList } from '../../../ui/lack-list';
import { recordPath } from '../../../ui/record-path';
import { useEdit } from '../../../ui/use-editing';
import { agencyText } from './agency.text';

/** What an agency lacks, each with what follows and whose turn it is. Mended in the form, if the reader may edit. */
export function AgencyLacks({ agency }: { agency: AgencyRecordFragment }) {
  const say = useText(agencyText);
  const edit = useEdit(recordPath('/agencies', agency.id));
  const mayEdit = agency.allowedActions.some(({ action, enabled }) => action === 'EDIT' && enabled);
  const lackOf = (lack: AgencyLack): Lack => ({
    key: lack,
    urgency: lack === 'CREDIT_CODE_DOUBTFUL' ? 'late' : 'missing',
    title: say(`lackTitle.${lack}`),
    consequence: say(`consequence.${lack}`),
    turn: lack === 'CREDIT_CODE_DOUBTFUL' ? say('turnCounty') : say('turnAgency'),
    action: mayEdit && (
      <Button size="small" aria-label={`${say('action.EDIT')} ${say(`lack.${lack}`)}`} onClick={edit}>
        {say('action.EDIT')}
      </Button>
    ),
  });
  return <LackList lacks={agency.lacks.map(lackOf)} summary={say('lackSummary', { count: agency.lacks.length })} />;
}

/** Columns of the trail that are named otherwise on the page. */
const columns: Record<string, string> = {
  townCode: 'town',
  phoneMasked: 'phone',
  headquartersId: 'headquarters',
  platforms: 'platformRegistrations',
};
const opaque = new Set(['townCode', 'headquartersId', 'platforms']);

/** The words of the timeline. What the server adds before this build knows it is shown as it came. */
export function useTimelineWords() {
  const say = useText(agencyText);
  const common = useCommonText();
  const known = (path: string, fallback: string) => say(path as Parameters<typeof say>[0], { defaultValue: fallback });
  const shared = (path: string, fallback: string) =>
    common(path as Parameters<typeof common>[0], { defaultValue: fallback });
  const each = (value: string, word: (code: string) => string) =>
    (value.match(/[A-Z_]+/g) ?? []).map(word).join(common('comma'));
  return {
    action: (action: string) => known(`act.${action}`, action),
    state: (state: string) => known(`state.${state}`, state),
    field: (field: string) => known(`field.${columns[field] ?? field}`, field),
    value: (field: string, value: string) => {
      if (opaque.has(field)) return null;
      if (field === 'kind') return known(`kind.${value}`, value);
      if (field === 'serviceLines') return each(value, (code) => shared(`serviceLine.${code}`, code));
      if (field === 'onlineChannels') return each(value, (code) => known(`channel.${code}`, code));
      return value;
    },
  };
}
