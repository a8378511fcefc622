import { Form, Input, Select } from 'antd';
import { type InstitutionRecordFragment, SaveInstitutionDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDrawer, useRules } from '../../../ui/form-frame';
import { findRegion, useCounties } from '../../../ui/use-regions';
import { useSend } from '../../../ui/use-send';
import { institutionText } from './institution.text';

/** What the form holds while it is filled in. */
export interface InstitutionValues {
  name: string;
  county: string;
}

export function InstitutionFields() {
  const say = useText(institutionText);
  const { needed, chosen } = useRules();
  return (
    <>
      <Form.Item name="name" label={say('field.name')} extra={say('nameHint')} rules={[needed(say('field.name'))]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="county" label={say('field.county')} rules={[chosen(say('field.county'))]}>
        <Select showSearch={{ filterOption: findRegion }} options={useCounties()} />
      </Form.Item>
    </>
  );
}

/** The form over the record. Saving carries the version that was read: who comes second is told so. */
export function InstitutionEditDrawer(props: { institution: InstitutionRecordFragment; onClose(): void }) {
  const { institution, onClose } = props;
  const say = useText(institutionText);
  const [save] = useSend(SaveInstitutionDocument, (data) => data.saveTrainingInstitution);
  return (
    <FormDrawer<InstitutionValues, unknown>
      title={say('edit')}
      name="institution"
      initial={{ name: institution.name, county: institution.county.code }}
      fallback="name"
      submit={(values) =>
        save(
          { input: { ...values, institution: institution.id, expectedVersion: institution.version } },
          { success: say('saved'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <InstitutionFields />
    </FormDrawer>
  );
}
