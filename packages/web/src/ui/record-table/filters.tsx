import { CloseCircleFilled, SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useCommonText } from '../../i18n';
import { DayPicker } from '../day-picker';
import { optionsOf } from '../options';
import { useCounties, useTowns } from '../use-regions';
import { useViewer } from '../viewer';
import styles from './filters.module.css';

interface Option<V extends string> {
  value: V;
  label: string;
  /** Found under this too: the pinyin. */
  also?: string;
}

interface BaseProps<V extends string> {
  label: string;
  options: readonly Option<V>[];
  width?: number;
}

/** As wide as asked, or as its label with 不限 needs: in English the labels are the longer ones. */
const roomFor = ({ label, width = 140 }: { label: string; width?: number }) => ({
  width: `max(${width}px, ${label.length}ch + 76px)`,
});

type Bound<T> = { value: T | null | undefined; onChange(value: T | undefined): void };

const matches = (typed: string, option?: { label?: unknown; also?: string }) =>
  `${option?.label ?? ''} ${option?.also ?? ''}`.toLowerCase().includes(typed.toLowerCase());

/** A filter with one choice: 镇街 不限. */
export function FilterOne<V extends string>(props: BaseProps<V> & Bound<V>) {
  const say = useCommonText();
  return (
    <Select<V, Option<V>>
      prefix={<span className={styles.label}>{props.label}</span>}
      aria-label={props.label}
      placeholder={say('list.any')}
      allowClear
      showSearch={props.options.length > 8 ? { filterOption: matches } : false}
      popupMatchSelectWidth={false}
      className={styles.choice}
      style={roomFor(props)}
      value={props.value ?? undefined}
      onChange={(value) => props.onChange(value)}
      options={[...props.options]}
    />
  );
}

/** A filter with several choices. */
export function FilterMany<V extends string>(props: BaseProps<V> & Bound<V[]>) {
  const say = useCommonText();
  return (
    <Select<V[], Option<V>>
      mode="multiple"
      prefix={<span className={styles.label}>{props.label}</span>}
      aria-label={props.label}
      placeholder={say('list.any')}
      allowClear
      maxTagCount="responsive"
      maxTagPlaceholder={(left) => left.length}
      tagRender={({ label }) => <span className={styles.chosen}>{label}</span>}
      showSearch={props.options.length > 8 ? { filterOption: matches } : false}
      popupMatchSelectWidth={false}
      className={styles.choice}
      style={roomFor(props)}
      value={props.value ? [...props.value] : []}
      onChange={(value) => props.onChange(value.length > 0 ? value : undefined)}
      options={[...props.options]}
    />
  );
}

const answers = ['yes', 'no'] as const;

/** A filter that is either so or not; `word` says both. */
export function FilterFlag({
  value,
  onChange,
  word,
  ...rest
}: { label: string; width?: number; word(answer: 'yes' | 'no'): string } & Bound<boolean>) {
  const given = value === null || value === undefined ? undefined : value ? 'yes' : 'no';
  return (
    <FilterOne
      {...rest}
      options={optionsOf(answers, word)}
      value={given}
      onChange={(answer) => onChange(answer && answer === 'yes')}
    />
  );
}

/** A day that has been. */
export function FilterDay({ label, value, onChange }: { label: string } & Bound<string>) {
  return (
    <DayPicker
      aria-label={label}
      prefix={<span className={styles.label}>{label}</span>}
      className={styles.day}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
    />
  );
}

/** The county, for those whose view is not one county already. */
export function FilterCounty({ width = 190, ...rest }: { label: string; width?: number } & Bound<string>) {
  const counties = useCounties();
  return useViewer().county ? null : <FilterOne {...rest} width={width} options={counties} />;
}

interface Place {
  county?: string | null;
  town?: string | null;
}

/** County and town; another county has other towns. Whom no town counts are found under NONE, as the server calls it. */
export function FilterPlace(props: { filter: Place; setFilter(change: { county?: string; town?: string }): void }) {
  const say = useCommonText();
  const { filter, setFilter } = props;
  const towns = useTowns(useViewer().county?.code ?? filter.county);
  return (
    <>
      <FilterCounty
        label={say('region.county')}
        value={filter.county}
        onChange={(county) => setFilter({ county, town: undefined })}
      />
      {towns.length > 0 && (
        <FilterOne
          label={say('region.town')}
          width={115}
          options={[...towns, { value: 'NONE', label: say('list.noTown') }]}
          value={filter.town}
          onChange={(town) => setFilter({ town })}
        />
      )}
    </>
  );
}

/** Free text: asks the server once the typing rests; Enter asks at once, `/` leads here. */
export function FilterText(props: { placeholder: string } & Bound<string>) {
  const current = props.value ?? '';
  const [typed, setTyped] = useState(current);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(current), [current]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const settle = (text: string) => {
    clearTimeout(timer.current);
    if (text.trim() !== current) props.onChange(text.trim() || undefined);
  };
  return (
    <Input
      className={styles.search}
      type="search"
      data-list-search
      prefix={<SearchOutlined aria-hidden />}
      aria-label={props.placeholder}
      placeholder={props.placeholder}
      title={props.placeholder}
      allowClear={{ clearIcon: <CloseCircleFilled className={styles.clear} /> }}
      maxLength={60}
      value={typed}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => settle(text), 350);
      }}
      onPressEnter={() => settle(typed)}
    />
  );
}
