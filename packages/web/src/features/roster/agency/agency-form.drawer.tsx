import { type AgencyRecordFragment, EditAgencyDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { FormDrawer } from '../../../ui/form-frame';
import { useSend } from '../../../ui/use-send';
import { agencyText } from './agency.text';
import { AgencyFields } from './agency-form';
import { type AgencyValues, inputOf, valuesOf } from './agency-form.values';

/** The form over the record. Saving carries the version that was read: who comes second is told so. */
export function AgencyEditDrawer({ agency, onClose }: { agency: AgencyRecordFragment; onClose(): void }) {
  const say = useText(agencyText);
  const [edit] = useSend(EditAgencyDocument, (data) => data.editAgency);
  return (
    <FormDrawer<AgencyValues, unknown>
      title={say('form.editTitle')}
      name="agency"
      initial={valuesOf(agency)}
      fallback="name"
      submit={(values) =>
        edit(
          { agency: agency.id, expectedVersion: agency.version, input: inputOf(values) },
          { success: say('form.saved'), quiet: true },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <AgencyFields registered phoneMasked={agency.phoneMasked} />
    </FormDrawer>
  );
}
