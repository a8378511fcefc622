import { Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { useCommonText } from '../i18n';

/** Asks before a form with unsaved content is left. `release()` lets the way after saving go unasked. */
export function useUnsavedGuard(dirty: boolean) {
  const say = useCommonText();
  const released = useRef(false);
  const blocker = useBlocker(() => dirty && !released.current);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!released.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  return {
    release: () => {
      released.current = true;
    },
    dialog: (
      <Modal
        open={blocker.state === 'blocked'}
        title={say('form.unsaved')}
        okText={say('form.stay')}
        cancelText={say('form.leave')}
        onOk={() => blocker.reset?.()}
        cancelButtonProps={{ danger: true, onClick: () => blocker.proceed?.() }}
        onCancel={() => blocker.reset?.()}
      >
        {say('form.unsavedAdvice')}
      </Modal>
    ),
  };
}
