import { skipToken, useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { WorkerOnOfferDocument, WorkersToOfferDocument } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { useSettled } from '../../../ui/use-settled';
import { employmentText } from './employment.text';

interface Props {
  id?: string;
  value?: string;
  onChange?(value: string | undefined): void;
}

interface Named {
  id: string;
  name: string;
  number: string;
  idNumberMasked: string;
}

/** Finds a worker among those that the reader may see. */
export function WorkerSelect({ id, value, onChange }: Props) {
  const say = useText(employmentText);
  const common = useCommonText();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, loading } = useQuery(WorkersToOfferDocument, search ? { variables: { search } } : skipToken);
  const { data: chosen } = useQuery(
    WorkerOnOfferDocument,
    value ? { variables: { id: value }, fetchPolicy: 'cache-first' } : skipToken,
  );
  // People of one name are told apart by their number and the end of their ID.
  const optionOf = ({ id: key, name, number, idNumberMasked }: Named) => ({
    value: key,
    label: say('form.workerLine', { name, number, tail: idNumberMasked.slice(-4) }),
  });
  const found = data?.workers.nodes ?? [];
  const kept = chosen?.worker && !found.some((worker) => worker.id === value) ? [chosen.worker] : [];
  return (
    <Select<string>
      id={id}
      allowClear
      placeholder={say('form.workerHint')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={loading}
      notFoundContent={search && !loading ? common('list.noMatch') : say('form.workerHint')}
      value={value}
      onChange={onChange}
      options={[...kept, ...found].map(optionOf)}
    />
  );
}
