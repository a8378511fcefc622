import type { AgencyKind, AgencyLack, AgencyState, OnlineChannel, Platform, ServiceLine } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { type StateMark, StateTag } from '../../../ui/state-tag';
import { agencyText } from './agency.text';

const marks: Record<AgencyState, StateMark> = {
  DRAFT: 'draft',
  SUBMITTED: 'waiting',
  VERIFIED: 'done',
  RETURNED: 'returned',
  SUSPENDED: 'paused',
  CLOSED: 'left',
};

/** Every value of the enums, in the order in which they are offered. */
export const agencyStates = Object.keys(marks) as AgencyState[];
export const agencyKinds: readonly AgencyKind[] = ['EMPLOYEE_BASED', 'INTERMEDIARY', 'MIXED'];
export const agencyLacks: readonly AgencyLack[] = [
  'CREDIT_CODE_DOUBTFUL',
  'LEGAL_REPRESENTATIVE',
  'ADDRESS',
  'PHONE',
  'SERVICE_LINES',
  'PLATFORM_REGISTRATION',
];
export const onlineChannels: readonly OnlineChannel[] = ['APP', 'MINI_PROGRAM', 'PUBLIC_ACCOUNT', 'ECOMMERCE'];
export const platforms: readonly Platform[] = ['PROVINCIAL', 'MINISTRY'];

export function AgencyStateTag({ state }: { state: AgencyState }) {
  const say = useText(agencyText);
  return <StateTag mark={marks[state]}>{say(`state.${state}`)}</StateTag>;
}

/** Lists of codes in the reader's words. */
export function useAgencyWords() {
  const say = useText(agencyText);
  const common = useCommonText();
  const joined = (words: readonly string[]) => words.join(common('comma')) || common('none');
  return {
    lacks: (lacks: readonly AgencyLack[]) => joined(lacks.map((lack) => say(`lack.${lack}`))),
    lines: (lines: readonly ServiceLine[]) => joined(lines.map((line) => common(`serviceLine.${line}`))),
    channels: (channels: readonly OnlineChannel[]) => joined(channels.map((channel) => say(`channel.${channel}`))),
  };
}
