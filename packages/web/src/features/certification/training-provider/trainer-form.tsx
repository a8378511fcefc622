import { Form, Input, Select } from 'antd';
import { SaveTrainerDocument, type SaveTrainerInput, type TrainerRecordFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDrawer, useRules } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { trainerText } from './trainer.text';
import { useInstitutionNames } from './use-institution-names';

/** What the form holds while it is filled in. */
export type TrainerValues = Pick<SaveTrainerInput, 'institution' | 'name' | 'qualification' | 'login'>;

/** The form as the server takes it; an emptied field is emptied there too. */
export const inputOf = ({ institution, name, qualification, login }: TrainerValues): TrainerValues => ({
  institution,
  name,
  qualification: qualification ?? '',
  login: login ?? '',
});

/** Institutions in use, and the one that the trainer belongs to already. */
export function TrainerFields({ kept }: { kept?: { id: string } }) {
  const say = useText(trainerText);
  const { needed, chosen } = useRules();
  const institutions = useInstitutionNames().filter(({ id, active }) => active || id === kept?.id);
  return (
    <>
      <Form.Item name="institution" label={say('field.institution')} rules={[chosen(say('field.institution'))]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="name" label={say('field.name')} rules={[needed(say('field.name'))]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="qualification" label={say('field.qualification')} extra={say('qualificationHint')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="login" label={say('field.account')} extra={say('loginHint')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** The form over the record. Saving carries the version that was read: who comes second is told so. */
export function TrainerEditDrawer({ trainer, onClose }: { trainer: TrainerRecordFragment; onClose(): void }) {
  const say = useText(trainerText);
  const [save] = useSend(SaveTrainerDocument, (data) => data.saveTrainer);
  const { name, qualification, login, institution } = trainer;
  return (
    <FormDrawer<TrainerValues, unknown>
      title={say('edit')}
      name="trainer"
      initial={{ institution: institution.id, name, qualification, login }}
      fallback="name"
      submit={(values) =>
        save(
          { input: { ...inputOf(values), trainer: trainer.id, expectedVersion: trainer.version } },
          { success: say('saved'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <TrainerFields kept={institution} />
    </FormDrawer>
  );
}
