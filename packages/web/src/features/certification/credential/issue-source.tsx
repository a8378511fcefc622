import { skipToken, useQuery } from '@apollo/client/react';
import { Radio, Select } from 'antd';
import { useId, useState } from 'react';
import {
  type CredentialHolderFragment,
  type IssueSessionFragment,
  IssueSessionsDocument,
  type IssueSource,
  type IssueSourceInput,
  IssueWorkersDocument,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { optionsOf } from '../../../ui/options';
import { useRegionName } from '../../../ui/region-name';
import { findRegion, useCounties } from '../../../ui/use-regions';
import { useSettled } from '../../../ui/use-settled';
import styles from './credential.module.css';
import { issueText } from './issue.text';

const sources: readonly IssueSource[] = ['COUNTY', 'SESSION', 'WORKERS'];

interface Props {
  value: IssueSourceInput;
  onChange(value: IssueSourceInput): void;
  /** Known already, such as the worker whose page led here. */
  known: readonly CredentialHolderFragment[];
}

/** For whom: all of a county, all who passed a session, or named workers. */
export function IssueSourceChoice({ value, onChange, known }: Props) {
  const say = useText(issueText);
  const [source, setSource] = useState<IssueSource>(known.length > 0 ? 'WORKERS' : 'COUNTY');
  return (
    <div className={styles.choice}>
      <div>
        <Radio.Group
          aria-label={say('choose.by')}
          optionType="button"
          options={optionsOf(sources, (each) => say(`source.${each}`))}
          value={source}
          onChange={({ target }) => {
            setSource(target.value as IssueSource);
            onChange({});
          }}
        />
      </div>
      {source === 'COUNTY' && <CountyChoice value={value.county} onChange={(county) => onChange({ county })} />}
      {source === 'SESSION' && <SessionChoice value={value.session} onChange={(session) => onChange({ session })} />}
      {source === 'WORKERS' && (
        <WorkersChoice
          value={value.workers}
          known={known}
          onChange={(workers) => onChange(workers.length > 0 ? { workers } : {})}
        />
      )}
    </div>
  );
}

interface Choice {
  value: string | null | undefined;
  onChange(value: string | undefined): void;
}

function CountyChoice({ value, onChange }: Choice) {
  const say = useText(issueText);
  const id = useId();
  return (
    <label htmlFor={id}>
      {say('choose.county')}
      <Select
        id={id}
        placeholder={say('choose.county')}
        showSearch={{ filterOption: findRegion }}
        options={useCounties()}
        value={value ?? undefined}
        onChange={onChange}
      />
      <span className={styles.hint}>{say('countyHint')}</span>
    </label>
  );
}

function SessionChoice({ value, onChange }: Choice) {
  const say = useText(issueText);
  const id = useId();
  const nameOf = useRegionName();
  const common = useCommonText();
  const [typed, setTyped] = useState('');
  const [kept, setKept] = useState<IssueSessionFragment>();
  const search = useSettled(typed.trim());
  const { data, previousData, loading } = useQuery(IssueSessionsDocument, {
    variables: { search: search || undefined },
  });
  const page = (data ?? previousData)?.trainingSessions;
  const found = page?.nodes ?? [];
  const shown = kept && kept.id === value && !found.some(({ id }) => id === value) ? [kept, ...found] : found;
  const more = page && page.totalCount > found.length;
  return (
    <label htmlFor={id}>
      {say('choose.session')}
      <Select
        id={id}
        loading={loading}
        placeholder={say('choose.session')}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={loading ? null : common('list.noMatch')}
        options={shown.map((session) => ({
          value: session.id,
          label: say('sessionLine', {
            number: session.number,
            county: nameOf(session.county),
            place: session.place,
            date: session.lastDay,
          }),
        }))}
        value={value ?? undefined}
        onChange={(chosen) => {
          setKept(shown.find((session) => session.id === chosen));
          onChange(chosen);
        }}
      />
      <span className={styles.hint}>
        {say('sessionHint')}
        {more && ` ${say('sessionMore', { shown: found.length, count: page.totalCount })}`}
      </span>
    </label>
  );
}

interface WorkersProps {
  value: readonly string[] | null | undefined;
  known: readonly CredentialHolderFragment[];
  onChange(value: string[]): void;
}

/** Finds workers one after another; those chosen keep their names while others are looked for. */
function WorkersChoice({ value, known, onChange }: WorkersProps) {
  const say = useText(issueText);
  const common = useCommonText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [seen, setSeen] = useState<readonly CredentialHolderFragment[]>(known);
  const search = useSettled(typed.trim());
  const { data, loading } = useQuery(IssueWorkersDocument, search ? { variables: { search } } : skipToken);
  const found = data?.workers.nodes ?? [];
  const kept = seen.filter((worker) => value?.includes(worker.id) && !found.some((other) => other.id === worker.id));
  return (
    <label htmlFor={id}>
      {say('choose.workers')}
      <Select<string[]>
        id={id}
        mode="multiple"
        placeholder={say('choose.workers')}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={loading}
        notFoundContent={search && !loading ? common('list.noMatch') : say('workersHint')}
        options={[...kept, ...found].map((worker) => ({
          value: worker.id,
          label: say('workerLine', { name: worker.name, number: worker.number, agency: worker.agency?.name ?? '' }),
        }))}
        value={[...(value ?? [])]}
        onChange={(chosen) => {
          setSeen([...seen, ...found].filter((worker) => chosen.includes(worker.id)));
          onChange(chosen);
        }}
      />
      <span className={styles.hint}>{say('workersHint')}</span>
    </label>
  );
}
