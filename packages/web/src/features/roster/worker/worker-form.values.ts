import type { Dayjs } from 'dayjs';
import type {
  ContractKind,
  IdKind,
  ServiceLine,
  Sex,
  WorkerFactsInput,
  WorkerRecordFragment,
} from '../../../gql/graphql';
import { storedText } from '../../../ui/form-frame';

/** What the form holds while it is filled in. */
export interface WorkerValues {
  name: string;
  idKind: IdKind;
  idNumber?: string;
  sex?: Sex;
  birthDate?: Dayjs;
  /** Null clears what is stored. */
  phone?: string | null;
  address?: string | null;
  town?: string;
  homeCounty?: string;
  serviceLines?: ServiceLine[];
  /** An employment offered with the registration. */
  agency?: string;
  contractKind?: ContractKind;
  startedOn?: Dayjs;
}

export function valuesOf(worker: WorkerRecordFragment): WorkerValues {
  return {
    name: worker.name,
    idKind: worker.idKind,
    sex: worker.sex,
    town: worker.town?.code,
    homeCounty: worker.homeCounty?.code,
    serviceLines: worker.serviceLines,
  };
}

const filled = (text: string | undefined) => text?.trim() || undefined;
const day = (date: Dayjs | null | undefined) => date?.format('YYYY-MM-DD');

/**
 * The form as the server takes it. What is stored masked and left empty is left out, so that it stays. A resident's
 * number tells sex and birth date itself.
 */
export function inputOf(values: WorkerValues): WorkerFactsInput {
  const resident = values.idKind === 'RESIDENT';
  return {
    name: values.name.trim(),
    idKind: values.idKind,
    idNumber: filled(values.idNumber)?.toUpperCase(),
    sex: resident ? undefined : values.sex,
    birthDate: resident ? undefined : day(values.birthDate),
    phone: storedText(values.phone),
    address: storedText(values.address),
    town: values.town ?? '',
    homeCounty: values.homeCounty ?? '',
    serviceLines: values.serviceLines ?? [],
    agency: values.agency,
    contractKind: values.contractKind,
    startedOn: day(values.startedOn),
  };
}
