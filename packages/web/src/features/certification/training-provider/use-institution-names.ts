import { useQuery } from '@apollo/client/react';
import { InstitutionNamesDocument } from '../../../gql/graphql';

/** Every institution by name, to choose from. */
export const useInstitutionNames = () => useQuery(InstitutionNamesDocument).data?.trainingInstitutions.nodes ?? [];
