import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Harness, startHarness } from '../../../../test/harness.js';

let harness: Harness;
let admin: Client;

const CHANGE = `mutation ($key: String!, $value: String!, $from: Date!) { changeSetting(key: $key, value: $value, effectiveFrom: $from) {
  setting { key value effectiveFrom history { value effectiveFrom setBy } } userErrors { field code } } }`;
const key = 'employment.offerDays';

const valueToday = async () => {
  const { data } = await admin.graphql('{ settings { key value } }');
  return data.settings.find((setting: { key: string }) => setting.key === key).value;
};

beforeAll(async () => {
  harness = await startHarness();
  admin = await harness.as('ADMIN');
});
afterAll(() => harness.close());

describe('settings', () => {
  it('list every number that the city can change, with its default', async () => {
    const { data } = await admin.graphql(
      '{ settings { key value unit { zh } effectiveFrom name { zh en } history { value } } }',
    );
    const values = Object.fromEntries(data.settings.map((one: { key: string; value: string }) => [one.key, one.value]));
    expect(values).toMatchObject({
      'session.idleMinutes': '60',
      'worker.minimumAge': '16',
      'employment.offerDays': '30',
      'worker.healthExpiryWarningDays': '30',
      'roster.verificationDueWorkingDays': '5',
    });
  });

  it('change from a day on, and keep their history', async () => {
    const coming = await admin.graphql(CHANGE, { key, value: '10', from: '2026-12-01' });
    expect(coming.data.changeSetting.setting).toMatchObject({
      value: '30',
      history: [{ value: '10', effectiveFrom: '2026-12-01', setBy: 'ADMIN 测试' }],
    });
    expect(await valueToday()).toBe('30');
    await admin.graphql(CHANGE, { key, value: '9', from: '2026-11-24' });
    expect(await valueToday()).toBe('9');
    harness.clock.set('2026-11-30T16:00:00Z');
    admin = await harness.as('ADMIN');
    expect(await valueToday()).toBe('10');
  });

  it('of the trade are the city’s to change; how the platform runs is for administrators', async () => {
    const city = await harness.as('CITY_BUREAU');
    const { data } = await city.graphql('{ settings { key changeable } }');
    const changeable = Object.fromEntries(
      data.settings.map((one: { key: string; changeable: boolean }) => [one.key, one.changeable]),
    );
    expect(changeable).toMatchObject({ [key]: true, 'session.idleMinutes': false });
    const own = await city.graphql(CHANGE, { key, value: '21', from: '2027-01-01' });
    expect(own.data.changeSetting.setting.history[0]).toMatchObject({ value: '21', setBy: 'CITY_BUREAU 测试' });
    const technical = await city.graphql(CHANGE, { key: 'session.idleMinutes', value: '30', from: '2027-01-01' });
    expect(technical.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuse what is no whole number, out of bounds, in the past or unknown', async () => {
    const refusal = async (value: string, from = '2026-12-01', name = key) =>
      (await admin.graphql(CHANGE, { key: name, value, from })).data.changeSetting.userErrors[0];
    for (const value of ['', '7.5', '0', '366', '1e1', 'x', '99999999999']) {
      expect(await refusal(value), value).toMatchObject({ field: 'value', code: 'INVALID' });
    }
    expect(await refusal('8', '2026-11-30')).toMatchObject({ field: 'effectiveFrom' });
    expect(await refusal('8', '2026-12-01', 'nothing')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the calendar', () => {
  it('shows published holidays and make-up days, and takes what the city sets', async () => {
    const YEAR = '{ calendarDays(year: 2026) { day working name edited } }';
    const { data } = await admin.graphql(YEAR);
    expect(data.calendarDays).toContainEqual({ day: '2026-10-01', working: false, name: '国庆节', edited: false });
    expect(data.calendarDays).toContainEqual({ day: '2026-10-10', working: true, name: '国庆节', edited: false });
    const set = (day: string, name = '台风停工') =>
      admin.graphql(
        `mutation ($day: Date!, $name: String!) { setCalendarDay(day: $day, working: false, name: $name) { day { day edited } userErrors { field } } }`,
        { day, name },
      );
    expect((await set('2026-12-03')).data.setCalendarDay.day).toEqual({ day: '2026-12-03', edited: true });
    expect((await admin.graphql(YEAR)).data.calendarDays).toContainEqual({
      day: '2026-12-03',
      working: false,
      name: '台风停工',
      edited: true,
    });
    expect((await set('2026-11-01')).data.setCalendarDay.userErrors[0].field).toBe('day');
    expect((await set('2026-12-04', ' ')).data.setCalendarDay.userErrors[0].field).toBe('name');
  });
});
