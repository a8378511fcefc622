import { useMutation } from '@apollo/client/react';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { SignInDocument } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { describeFailure } from '../../../ui/failure';
import { PasswordInput } from '../../../ui/password-input';
import type { Viewer } from '../../../ui/viewer';
import { signInText } from './sign-in.text';

interface Values {
  login: string;
  password: string;
  code?: string;
}

/** Account and password; then, for accounts that have one, the code of the second factor. */
export function SignInForm({ onSignedIn }: { onSignedIn(viewer: Viewer): void }) {
  const say = useText(signInText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const [form] = Form.useForm<Values>();
  const [signIn, { loading }] = useMutation(SignInDocument);
  const [second, setSecond] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const submit = async (values: Values) => {
    setFault(null);
    try {
      const { data } = await signIn({ variables: { input: { ...form.getFieldsValue(true), ...values } } });
      const payload = data?.signIn;
      if (payload?.viewer) return onSignedIn(payload.viewer);
      if (payload?.secondFactorRequired && !second) return setSecond(true);
      setFault(payload?.userErrors.map((error) => bilingual(error.message)).join(' ') || say('failed'));
    } catch (error) {
      const failure = describeFailure(error, common, bilingual);
      setFault(`${failure.title} ${failure.advice}`);
    }
  };

  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={submit} preserve>
      <div aria-live="assertive">
        {fault && <Alert type="error" showIcon title={fault} style={{ marginBottom: 16 }} />}
      </div>
      {second ? (
        <>
          <h2>{say('codeTitle')}</h2>
          <p>{say('codeHint')}</p>
          <Form.Item
            name="code"
            label={say('code')}
            rules={[{ required: true, message: common('form.required', { field: say('code') }) }]}
          >
            <Input.OTP length={6} autoFocus aria-label={say('code')} formatter={(typed) => typed.replace(/\D/g, '')} />
          </Form.Item>
        </>
      ) : (
        <>
          <Form.Item
            name="login"
            label={say('login')}
            rules={[{ required: true, message: common('form.required', { field: say('login') }) }]}
          >
            <Input autoComplete="username" autoFocus maxLength={64} />
          </Form.Item>
          <Form.Item
            name="password"
            label={say('password')}
            rules={[{ required: true, message: common('form.required', { field: say('password') }) }]}
          >
            <PasswordInput autoComplete="current-password" />
          </Form.Item>
        </>
      )}
      <Button type="primary" htmlType="submit" block loading={loading}>
        {second ? say('check') : say('title')}
      </Button>
      {second && (
        <Button
          type="link"
          block
          onClick={() => {
            form.resetFields();
            setSecond(false);
            setFault(null);
          }}
        >
          {say('other')}
        </Button>
      )}
    </Form>
  );
}
