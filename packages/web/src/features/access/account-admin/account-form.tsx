import { skipToken, useQuery } from '@apollo/client/react';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import {
  type AccountInput,
  type AccountRowFragment,
  AgencyNamesForAccountDocument,
  DepartmentsDocument,
  type Role,
} from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { useRules } from '../../../ui/form-frame';
import { findRegion, useCounties } from '../../../ui/use-regions';
import { useSettled } from '../../../ui/use-settled';
import { accountAdminText } from './account-admin.text';
import { roles } from './roles';

export interface AccountValues {
  login?: string;
  displayName?: string;
  role?: Role;
  county?: string;
  agency?: string;
  department?: string;
}

/** Roles that may follow one another in one account; the server holds the rule. */
const groupOf = (role: Role) => (role === 'ADMIN' || role === 'AUDITOR' ? role : 'BUSINESS');

export const valuesOf = (account: AccountRowFragment): AccountValues => ({
  login: account.login,
  displayName: account.displayName,
  role: account.role,
  county: account.county?.code,
  agency: account.agency?.id,
  department: account.department ?? undefined,
});

/** Only the binding that the role needs is sent. */
export function inputOf({ login, displayName, role, county, agency, department }: AccountValues): AccountInput {
  if (!login || !displayName || !role) throw new Error('The form checks login, name and role before');
  return {
    login: login.trim().toLowerCase(),
    displayName: displayName.trim(),
    role,
    county: role === 'COUNTY_BUREAU' ? county : null,
    agency: role === 'AGENCY' ? agency : null,
    department: role === 'DEPARTMENT' ? department : null,
  };
}

/** The facts of an account, for a new one and an old one alike. */
export function AccountFields({ account }: { account?: AccountRowFragment }) {
  const say = useText(accountAdminText);
  const common = useCommonText();
  const { needed, chosen } = useRules();
  const counties = useCounties();
  const role = Form.useWatch<Role>('role');
  const { data } = useQuery(DepartmentsDocument, role === 'DEPARTMENT' ? { fetchPolicy: 'cache-first' } : skipToken);

  return (
    <>
      <Form.Item
        name="login"
        label={say('form.login')}
        extra={say('form.loginHint')}
        validateTrigger="onBlur"
        rules={[
          needed(say('form.login')),
          { pattern: /^\s*[A-Za-z][A-Za-z0-9.-]{2,31}\s*$/, message: say('form.loginHint') },
        ]}
      >
        <Input maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="displayName" label={say('form.name')} rules={[needed(say('form.name'))]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="role"
        label={say('form.role')}
        extra={account && say('form.roleGroup')}
        rules={[chosen(say('form.role'))]}
      >
        <Select<Role>
          options={roles.map((value) => ({
            value,
            label: common(`role.${value}`),
            disabled: account !== undefined && groupOf(account.role) !== groupOf(value),
          }))}
        />
      </Form.Item>
      {role === 'COUNTY_BUREAU' && (
        <Form.Item name="county" label={say('form.county')} rules={[chosen(say('form.county'))]}>
          <Select showSearch={{ filterOption: findRegion }} options={counties} />
        </Form.Item>
      )}
      {role === 'AGENCY' && (
        <Form.Item name="agency" label={say('form.agency')} rules={[chosen(say('form.agency'))]}>
          <AgencyPicker bound={account?.agency ?? undefined} />
        </Form.Item>
      )}
      {role === 'DEPARTMENT' && (
        <Form.Item name="department" label={say('form.department')} rules={[chosen(say('form.department'))]}>
          <Select options={(data?.departments ?? []).map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
    </>
  );
}

/** Finds an agency of the whole city by name alone: an administrator sees no register. */
function AgencyPicker(props: {
  id?: string;
  value?: string;
  onChange?(value: string | undefined): void;
  bound?: { id: string; name: string };
}) {
  const say = useText(accountAdminText);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, previousData, loading } = useQuery(AgencyNamesForAccountDocument, { variables: { search } });
  const found = (data ?? previousData)?.agencyNames ?? [];
  const { bound } = props;
  const shown = bound && !found.some((agency) => agency.id === bound.id) ? [bound, ...found] : found;
  return (
    <Select<string>
      id={props.id}
      allowClear
      placeholder={say('form.agencyHint')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={loading}
      notFoundContent={say(loading ? 'form.agencyHint' : 'form.agencyNone')}
      value={props.value}
      onChange={props.onChange}
      options={shown.map((agency) => ({ value: agency.id, label: agency.name }))}
    />
  );
}
