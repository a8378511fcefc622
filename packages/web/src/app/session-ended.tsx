import { useReactiveVar } from '@apollo/client/react';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ViewerDocument } from '../gql/graphql';
import { useCommonText } from '../i18n';
import type { Viewer } from '../ui/viewer';
import { client, sessionEndedVar } from './client';

/**
 * Over the page when the session ends while somebody works: what she typed stays. Another person than before gets a
 * fresh page, so that nothing of the first one's remains.
 */
export function SessionEnded({ viewer }: { viewer: Viewer }) {
  const say = useCommonText();
  const ended = useReactiveVar(sessionEndedVar);
  const [checking, setChecking] = useState(false);

  const resume = async () => {
    setChecking(true);
    const result = await client
      .query({ query: ViewerDocument, fetchPolicy: 'no-cache' })
      .catch(() => ({ data: undefined }));
    setChecking(false);
    const now = result.data?.viewer;
    if (!now) return;
    if (now.account.id !== viewer.account.id) return window.location.assign('/');
    sessionEndedVar(false);
    void client.refetchQueries({ include: 'active' });
  };

  return (
    <Modal
      open={ended}
      closable={false}
      keyboard={false}
      title={say('error.sessionEnded')}
      footer={[
        <Button key="elsewhere" href="/sign-in?next=/account" target="_blank">
          {say('error.signInElsewhere')}
        </Button>,
        <Button key="resume" type="primary" loading={checking} onClick={resume}>
          {say('error.continue')}
        </Button>,
      ]}
    >
      {say('error.sessionEndedAdvice')}
    </Modal>
  );
}
