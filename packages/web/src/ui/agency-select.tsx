import { skipToken, useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { AgencyNameDocument, AgencyNamesDocument } from '../gql/graphql';
import { useCommonText } from '../i18n';
import filter from './record-table/filters.module.css';
import { useRegionName } from './region-name';
import { useSettled } from './use-settled';

interface Props {
  id?: string;
  value?: string | null;
  onChange?(value: string | undefined): void;
  /** As a filter: the label stands in the field, before 不限. */
  label?: string;
  width?: number;
}

/** Finds an agency by name among those that the reader may see. */
export function AgencySelect({ id, value, onChange, label, width }: Props) {
  const say = useCommonText();
  const nameOf = useRegionName();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, loading } = useQuery(AgencyNamesDocument, search ? { variables: { search } } : skipToken);
  const { data: chosen } = useQuery(
    AgencyNameDocument,
    value ? { variables: { id: value }, fetchPolicy: 'cache-first' } : skipToken,
  );
  const found = data?.agencies.nodes ?? [];
  const kept =
    value && !found.some((agency) => agency.id === value) ? [{ value, label: chosen?.agency?.name ?? '……' }] : [];
  return (
    <Select<string>
      id={id}
      allowClear
      className={label && filter.choice}
      prefix={label && <span className={filter.label}>{label}</span>}
      aria-label={label}
      placeholder={label ? say('list.any') : say('list.agencyHint')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={label ? 320 : true}
      style={width ? { width } : undefined}
      loading={loading}
      notFoundContent={search && !loading ? say('list.noMatch') : say('list.agencyHint')}
      value={value ?? undefined}
      onChange={onChange}
      options={[
        ...kept,
        ...found.map((agency) => ({ value: agency.id, label: `${agency.name} ${nameOf(agency.county)}` })),
      ]}
    />
  );
}
