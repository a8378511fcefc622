import { Form, Input, Select } from 'antd';
import { useCommonText, useText } from '../../../i18n';
import { AgencySelect } from '../../../ui/agency-select';
import { StoredInput, useRules } from '../../../ui/form-frame';
import { spaceMasked } from '../../../ui/format';
import { optionsOf } from '../../../ui/options';
import { serviceLines } from '../../../ui/service-lines';
import { findRegion, useCounties, useTowns } from '../../../ui/use-regions';
import { useViewer } from '../../../ui/viewer';
import { agencyText } from './agency.text';
import { agencyKinds, onlineChannels } from './agency.words';
import type { AgencyValues } from './agency-form.values';
import { PlatformRegistrations } from './platform-registrations';

/** The facts of an agency, for registering and editing alike. The server checks again and marks the fields. */
export function AgencyFields({ phoneMasked, registered }: { phoneMasked?: string | null; registered?: boolean }) {
  const say = useText(agencyText);
  const common = useCommonText();
  const { needed, chosen } = useRules();
  const form = Form.useFormInstance<AgencyValues>();
  const viewer = useViewer();
  const counties = useCounties();
  const county = Form.useWatch('county');
  const towns = useTowns(county);

  return (
    <>
      <Form.Item name="name" label={say('field.name')} rules={[needed(say('field.name'))]}>
        <Input maxLength={60} autoComplete="organization" />
      </Form.Item>
      <Form.Item
        name="creditCode"
        label={say('field.creditCode')}
        extra={say('form.creditCodeHint')}
        validateTrigger="onBlur"
        rules={[
          needed(say('field.creditCode')),
          { pattern: /^\s*[0-9A-Za-z]{18}\s*$/, message: say('form.creditCodeLength') },
        ]}
      >
        <Input maxLength={20} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="kind" label={say('field.kind')} rules={[chosen(say('field.kind'))]}>
        <Select options={optionsOf(agencyKinds, (value) => say(`kind.${value}`))} />
      </Form.Item>
      <Form.Item name="county" label={say('field.county')} rules={[chosen(say('field.county'))]}>
        <Select
          disabled={registered || Boolean(viewer.county)}
          showSearch={{ filterOption: findRegion }}
          options={counties}
          onChange={() => form.setFieldValue('town', undefined)}
        />
      </Form.Item>
      <Form.Item name="town" label={say('field.town')}>
        <Select allowClear disabled={!county} showSearch={{ filterOption: findRegion }} options={towns} />
      </Form.Item>
      <Form.Item name="address" label={say('field.address')}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="legalRepresentative" label={say('field.legalRepresentative')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label={say('field.phone')}
        extra={phoneMasked ? say('form.phoneKeep', { masked: spaceMasked(phoneMasked) }) : say('form.phoneHint')}
      >
        <StoredInput inputMode="tel" maxLength={30} label={say('field.phone')} stored={Boolean(phoneMasked)} />
      </Form.Item>
      <Form.Item name="serviceLines" label={say('field.serviceLines')}>
        <Select
          mode="multiple"
          showSearch={false}
          options={optionsOf(serviceLines, (value) => common(`serviceLine.${value}`))}
        />
      </Form.Item>
      <Form.Item name="onlineChannels" label={say('field.onlineChannels')}>
        <Select
          mode="multiple"
          showSearch={false}
          options={optionsOf(onlineChannels, (value) => say(`channel.${value}`))}
        />
      </Form.Item>
      <PlatformRegistrations />
      <Form.Item name="insurance" label={say('field.insurance')} extra={say('form.insuranceHint')}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="headquarters" label={say('field.headquarters')} extra={say('form.headquartersHint')}>
        <AgencySelect />
      </Form.Item>
    </>
  );
}
