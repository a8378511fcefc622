import { Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useCommonText, useText } from '../../../i18n';
import { DayPicker } from '../../../ui/day-picker';
import { StoredInput, useRules } from '../../../ui/form-frame';
import { spaceMasked } from '../../../ui/format';
import { optionsOf } from '../../../ui/options';
import { serviceLines } from '../../../ui/service-lines';
import { findRegion, useCounties, useTowns } from '../../../ui/use-regions';
import { useClock } from '../../../ui/viewer';
import { workerText } from './worker.text';
import { idKinds, sexes } from './worker.words';
import { workerFormText } from './worker-form.text';

interface Props {
  /** County that keeps the worker: its towns are offered. */
  county: string | undefined;
  /** What is stored, masked: shown as hints, since it cannot be edited. Absent: a new worker. */
  stored?: { idNumberMasked: string; phoneMasked: string | null; addressMasked: string | null };
}

/** The facts of a worker, for registering and editing alike. The server checks again and marks the fields. */
export function WorkerFields({ county, stored }: Props) {
  const say = useText(workerText);
  const words = useText(workerFormText);
  const common = useCommonText();
  const { needed, chosen } = useRules();
  const { today } = useClock();
  const counties = useCounties();
  const towns = useTowns(county);
  const idKind = Form.useWatch('idKind');
  const kept = (masked: string | null | undefined, otherwise?: string) =>
    masked ? words('keep', { masked: spaceMasked(masked) }) : otherwise;

  return (
    <>
      <Form.Item name="name" label={say('field.name')} rules={[needed(say('field.name'))]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idKind" label={say('field.idKind')}>
        <Select options={optionsOf(idKinds, (value) => say(`idKind.${value}`))} />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label={say('field.idNumber')}
        extra={stored ? words('idNumberKeep', { masked: spaceMasked(stored.idNumberMasked) }) : words('idNumberHint')}
        validateTrigger="onBlur"
        rules={[
          ...(stored ? [] : [needed(say('field.idNumber'))]),
          ...(idKind === 'RESIDENT' ? [{ pattern: /^\s*\d{17}[\dXx]\s*$/, message: words('idNumberLength') }] : []),
        ]}
      >
        <Input maxLength={30} autoComplete="off" spellCheck={false} />
      </Form.Item>
      {idKind && idKind !== 'RESIDENT' && (
        <>
          <Form.Item name="sex" label={say('field.sex')} rules={[chosen(say('field.sex'))]}>
            <Select options={optionsOf(sexes, (value) => say(`sex.${value}`))} />
          </Form.Item>
          <Form.Item
            name="birthDate"
            label={say('field.birthDate')}
            rules={stored ? [] : [chosen(say('field.birthDate'))]}
          >
            <DayPicker defaultPickerValue={dayjs(today).subtract(40, 'year')} />
          </Form.Item>
        </>
      )}
      <Form.Item name="phone" label={say('field.phone')} extra={kept(stored?.phoneMasked, words('phoneHint'))}>
        <StoredInput inputMode="tel" maxLength={30} label={say('field.phone')} stored={Boolean(stored?.phoneMasked)} />
      </Form.Item>
      <Form.Item name="address" label={say('field.address')} extra={kept(stored?.addressMasked)}>
        <StoredInput maxLength={200} label={say('field.address')} stored={Boolean(stored?.addressMasked)} />
      </Form.Item>
      {county && (
        <Form.Item name="town" label={say('field.town')}>
          <Select allowClear showSearch={{ filterOption: findRegion }} options={towns} />
        </Form.Item>
      )}
      <Form.Item name="homeCounty" label={say('field.homeCounty')} extra={words('homeCountyHint')}>
        <Select allowClear showSearch={{ filterOption: findRegion }} options={counties} />
      </Form.Item>
      <Form.Item name="serviceLines" label={say('field.serviceLines')}>
        <Select
          mode="multiple"
          showSearch={false}
          options={optionsOf(serviceLines, (value) => common(`serviceLine.${value}`))}
        />
      </Form.Item>
    </>
  );
}
