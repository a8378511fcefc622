/** Values as the schema's enums name them. */
export type AgencyKind = 'EMPLOYEE_BASED' | 'INTERMEDIARY' | 'MIXED';
export type ContractKind = 'LABOUR' | 'SERVICE';
export type IdKind = 'RESIDENT' | 'HK_MACAO' | 'TAIWAN' | 'FOREIGN';
export type OnlineChannel = 'APP' | 'MINI_PROGRAM' | 'PUBLIC_ACCOUNT' | 'ECOMMERCE';
export type ServiceLine =
  | 'HOUSEKEEPING'
  | 'HOURLY'
  | 'MATERNITY'
  | 'INFANT'
  | 'ELDERLY'
  | 'PATIENT'
  | 'COOKING'
  | 'APPLIANCE_CLEANING'
  | 'OTHER';
export type Sex = 'FEMALE' | 'MALE';

/** What a row says of a worker. Dates are YYYY-MM-DD, regions are codes. */
export interface WorkerRowFacts {
  name: string | null;
  idKind: IdKind;
  idNumber: string | null;
  sex: Sex | null;
  birthDate: string | null;
  phone: string | null;
  address: string | null;
  /** County of residence. */
  homeCounty: string | null;
  /**
   * County of the 户籍 or the native place, only where it is the county of the file: who comes from another county neither
   * works nor lives there, so that county is not to see them.
   */
  hukou: string | null;
  /** Of the county of the file. */
  town: string | null;
  serviceLines: ServiceLine[];
  /** Of an agency that the register has; null for who works on their own account. */
  agencyCode: string | null;
  contractKind: ContractKind | null;
  startedOn: string | null;
  endedOn: string | null;
  healthIssuedOn: string | null;
  healthExpiresOn: string | null;
  trained: boolean | null;
  trainingCompletedOn: string | null;
  trainingCourse: string | null;
  trainingHours: number | null;
}

/** What a row says of an agency. */
export interface AgencyRowFacts {
  name: string | null;
  creditCode: string | null;
  /** The code has the right form but fails its check character, as early pilot codes do: an officer accepts it. */
  creditCodeDoubtful: boolean;
  kind: AgencyKind | null;
  legalRepresentative: string | null;
  town: string | null;
  address: string | null;
  phone: string | null;
  serviceLines: ServiceLine[];
  onlineChannels: OnlineChannel[];
  provincialPlatform: boolean | null;
  ministryPlatform: boolean | null;
  insurance: string | null;
  headquartersCode: string | null;
}
