import type { Dayjs } from 'dayjs';
import dayjs from 'dayjs';
import type {
  AgencyFactsInput,
  AgencyKind,
  AgencyRecordFragment,
  OnlineChannel,
  Platform,
  ServiceLine,
} from '../../../gql/graphql';
import { storedText } from '../../../ui/form-frame';

/** One line of the platforms. */
export interface RegistrationValues {
  platform?: Platform;
  number?: string;
  registeredOn?: Dayjs;
  active?: boolean;
  /** It came by a roster, which tells neither number nor date: both may stay empty. */
  untold?: boolean;
}

/** What the form holds while it is filled in. */
export interface AgencyValues {
  creditCode: string;
  name: string;
  kind?: AgencyKind;
  county?: string;
  town?: string;
  legalRepresentative?: string;
  /** Null clears what is stored. */
  phone?: string | null;
  address?: string;
  serviceLines?: ServiceLine[];
  headquarters?: string;
  onlineChannels?: OnlineChannel[];
  platformRegistrations?: RegistrationValues[];
  insurance?: string;
}

export function valuesOf(agency: AgencyRecordFragment): AgencyValues {
  return {
    creditCode: agency.creditCode,
    name: agency.name,
    kind: agency.kind,
    county: agency.county.code,
    town: agency.town?.code,
    legalRepresentative: agency.legalRepresentative ?? undefined,
    address: agency.address ?? undefined,
    serviceLines: agency.serviceLines,
    headquarters: agency.headquarters?.id,
    onlineChannels: agency.onlineChannels,
    platformRegistrations: agency.platformRegistrations.map(({ platform, number, registeredOn, active }) => ({
      platform,
      number: number ?? undefined,
      registeredOn: registeredOn ? dayjs(registeredOn) : undefined,
      active,
      untold: number === null || registeredOn === null,
    })),
    insurance: agency.insurance ?? undefined,
  };
}

const filled = (text: string | undefined) => text?.trim() || null;

/** The form as the server takes it. A phone left empty is left out: the stored one is masked and stays. */
export function inputOf(values: AgencyValues): AgencyFactsInput {
  if (!values.kind || !values.county) throw new Error('The form checks kind and county before');
  return {
    creditCode: values.creditCode.trim().toUpperCase(),
    name: values.name.trim(),
    kind: values.kind,
    county: values.county,
    town: values.town ?? null,
    legalRepresentative: filled(values.legalRepresentative),
    phone: storedText(values.phone),
    address: filled(values.address),
    serviceLines: values.serviceLines ?? [],
    headquarters: values.headquarters ?? null,
    onlineChannels: values.onlineChannels ?? [],
    platformRegistrations: (values.platformRegistrations ?? []).flatMap(({ platform, number, registeredOn, active }) =>
      platform
        ? [
            {
              platform,
              number: filled(number),
              registeredOn: registeredOn?.format('YYYY-MM-DD') ?? null,
              active: active ?? true,
            },
          ]
        : [],
    ),
    insurance: filled(values.insurance),
  };
}
