import { useNavigate } from 'react-router';
import { RegisterAgencyDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormPage } from '../../../ui/form-frame';
import { recordPath } from '../../../ui/record-path';
import { useSend } from '../../../ui/use-send';
import { useViewer } from '../../../ui/viewer';
import { agencyText } from './agency.text';
import { AgencyFields } from './agency-form';
import { type AgencyValues, inputOf } from './agency-form.values';

/** /agencies/new */
export function Component() {
  const say = useText(agencyText);
  const navigate = useNavigate();
  const [register] = useSend(RegisterAgencyDocument, (data) => data.registerAgency);
  return (
    <FormPage<AgencyValues, { agency: { id: string } | null }>
      title={say('form.registerTitle')}
      list={{ label: say('title'), to: '/agencies' }}
      action={say('form.submit')}
      name="agency"
      initial={{ county: useViewer().county?.code }}
      fallback="name"
      submit={(values) => register({ input: inputOf(values) }, { success: say('form.registered'), quiet: true })}
      onDone={({ agency }) => void navigate(agency ? recordPath('/agencies', agency.id) : '/agencies')}
    >
      <AgencyFields />
    </FormPage>
  );
}
