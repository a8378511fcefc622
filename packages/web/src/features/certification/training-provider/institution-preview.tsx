import type { InstitutionRecordFragment } from '../../../gql/graphql';
import type { Preview } from '../../../ui/record-table';
import { InstitutionActionBar } from './institution.actions';
import { InstitutionFacts, InstitutionTrainers } from './institution.parts';
import { ProviderStateTag } from './provider.words';
import { useInstitution } from './use-institution';

/** The look at an institution beside the list. */
export const institutionPreview: Preview<InstitutionRecordFragment> = {
  useRecord: useInstitution,
  title: (institution) => institution.name,
  body: (institution) => (
    <>
      <div>
        <ProviderStateTag state={institution.state} />
      </div>
      <InstitutionFacts institution={institution} />
      <InstitutionTrainers institution={institution} />
    </>
  ),
  footer: (institution) => <InstitutionActionBar institution={institution} />,
};
