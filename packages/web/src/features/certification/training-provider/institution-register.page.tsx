import { useNavigate } from 'react-router';
import { SaveInstitutionDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormPage } from '../../../ui/form-frame';
import { recordPath } from '../../../ui/record-path';
import { useSend } from '../../../ui/use-send';
import { institutionText } from './institution.text';
import { InstitutionFields, type InstitutionValues } from './institution-form';

const LIST = '/training/institutions';

/** /training/institutions/new */
export function Component() {
  const say = useText(institutionText);
  const navigate = useNavigate();
  const [save] = useSend(SaveInstitutionDocument, (data) => data.saveTrainingInstitution);
  return (
    <FormPage<InstitutionValues, { institution: { id: string } | null }>
      title={say('register')}
      list={{ label: say('title'), to: LIST }}
      action={say('register')}
      name="institution"
      initial={{}}
      fallback="name"
      submit={(values) => save({ input: values }, { success: say('registered'), quiet: true })}
      onDone={({ institution }) => void navigate(institution ? recordPath(LIST, institution.id) : LIST)}
    >
      <InstitutionFields />
    </FormPage>
  );
}
