import { expect, it } from 'vitest';
import type { AgencyRecordFragment } from '../../../gql/graphql';
import { inputOf, valuesOf } from './agency-form.values';

const agency = {
  creditCode: '91440203MA68M3TCXK',
  name: '万家家庭服务有限公司',
  kind: 'MIXED',
  county: { code: '440203' },
  serviceLines: [],
  onlineChannels: [],
};

it('sends every registration back as it came, also one whose number a roster did not tell', () => {
  const platformRegistrations = [
    { platform: 'PROVINCIAL', number: null, registeredOn: null, active: true },
    { platform: 'MINISTRY', number: 'MOFCOM1', registeredOn: '2025-03-01', active: false },
  ];
  const values = valuesOf({ ...agency, platformRegistrations } as unknown as AgencyRecordFragment);
  expect(values.platformRegistrations?.map(({ untold }) => untold)).toEqual([true, false]);
  expect(inputOf(values).platformRegistrations).toEqual(platformRegistrations);
});
