import { useMutation } from '@apollo/client/react';
import { Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { ConfirmSecondFactorDocument, StartSecondFactorDocument } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { Verdict } from '../../../ui/state-tag';
import { useAct } from '../../../ui/use-act';
import { useViewer } from '../../../ui/viewer';
import styles from './account.module.css';
import { accountText } from './account.text';

/** The second factor: a key for an authenticator app, in force once the first code has been entered. */
export function SecondFactor() {
  const say = useText(accountText);
  const act = useAct();
  const { secondFactor } = useViewer().account;
  const [start, { loading }] = useMutation(StartSecondFactorDocument);
  const [secret, setSecret] = useState<{ uri: string; secret: string } | null>(null);

  const begin = async () => {
    const outcome = await act(
      () => start(),
      (data) => data.startSecondFactor,
    );
    if (outcome.done) setSecret(outcome.value.secret);
  };

  return (
    <section>
      <h2 className={styles.title}>
        {say('factor')}{' '}
        <Verdict mark={secondFactor ? 'done' : 'incomplete'}>
          {secondFactor ? say('factorOn') : say('factorOff')}
        </Verdict>
      </h2>
      <p className={styles.hint}>{say('factorHint')}</p>
      {secret ? (
        <Confirm secret={secret} onDone={() => setSecret(null)} />
      ) : (
        <Button onClick={begin} loading={loading}>
          {secondFactor ? say('factorAnew') : say('factorStart')}
        </Button>
      )}
    </section>
  );
}

function Confirm({ secret, onDone }: { secret: { uri: string; secret: string }; onDone(): void }) {
  const say = useText(accountText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const act = useAct();
  const [form] = Form.useForm<{ code: string }>();
  const [confirm, { loading }] = useMutation(ConfirmSecondFactorDocument);

  const submit = async ({ code }: { code: string }) => {
    const outcome = await act(
      () => confirm({ variables: { code } }),
      (data) => data.confirmSecondFactor,
      { success: say('factorDone'), quiet: true },
    );
    if (outcome.done) return onDone();
    form.setFields([{ name: 'code', errors: outcome.errors.map((error) => bilingual(error.message)) }]);
  };

  return (
    <div className={styles.factor}>
      <div aria-hidden>
        <QRCode value={secret.uri} size={148} type="svg" color="#000" bgColor="#fff" />
      </div>
      <div>
        <p>{say('factorSecret')}</p>
        <p>
          <code className={styles.secret}>{secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <p>
          <a href={secret.uri}>{say('factorLink')}</a>
        </p>
        <Form
          form={form}
          name="factor"
          layout="vertical"
          requiredMark={false}
          onFinish={submit}
          className={styles.form}
        >
          <Form.Item
            name="code"
            label={say('factorCode')}
            rules={[{ required: true, message: common('form.required', { field: say('factorCode') }) }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={loading}>
            {say('factorConfirm')}
          </Button>
        </Form>
      </div>
    </div>
  );
}
