import { useMutation } from '@apollo/client/react';
import { Button, Form } from 'antd';
import { ChangePasswordDocument } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { PasswordInput } from '../../../ui/password-input';
import { useAct } from '../../../ui/use-act';
import { useViewer } from '../../../ui/viewer';
import styles from './account.module.css';
import { accountText } from './account.text';

interface Values {
  current: string;
  next: string;
  again: string;
}

export function PasswordForm() {
  const say = useText(accountText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const act = useAct();
  const { login } = useViewer().account;
  const [form] = Form.useForm<Values>();
  const [change, { loading }] = useMutation(ChangePasswordDocument);

  const submit = async ({ current, next }: Values) => {
    const outcome = await act(
      () => change({ variables: { current, next } }),
      (data) => data.changePassword,
      { success: say('passwordChanged'), quiet: true },
    );
    if (outcome.done) return form.resetFields();
    form.setFields(
      outcome.errors.map((error) => ({
        name: error.field === 'current' ? 'current' : 'next',
        errors: [bilingual(error.message)],
      })),
    );
  };
  const required = (field: string) => ({ required: true, message: common('form.required', { field }) });

  return (
    <section>
      <h2 className={styles.title}>{say('password')}</h2>
      <Form<Values>
        form={form}
        name="password"
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        className={styles.form}
      >
        {/* Lets a password manager file the new password under the right account. */}
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
        <Form.Item name="current" label={say('current')} rules={[required(say('current'))]}>
          <PasswordInput autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label={say('next')}
          extra={say('nextHint')}
          rules={[required(say('next')), { min: 12, message: say('tooShort') }]}
        >
          <PasswordInput autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={say('again')}
          dependencies={['next']}
          rules={[
            required(say('again')),
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                !value || value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(say('differs'))),
            }),
          ]}
        >
          <PasswordInput autoComplete="new-password" />
        </Form.Item>
        <Button htmlType="submit" loading={loading}>
          {say('password')}
        </Button>
      </Form>
    </section>
  );
}
