import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useCommonText } from '../i18n';

/**
 * Asks before a form with unsaved content is left. `release()` lets the way after saving go unasked; `leave(go)` asks where
 * the form closes without a change of the address.
 */
export function useUnsavedGuard(dirty: boolean) {
  const say = useCommonText();
  const released = useRef(false);
  const blocker = useBlocker(() => dirty && !released.current);
  const [way, setWay] = useState<() => void>();

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!released.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  const stay = () => {
    setWay(undefined);
    blocker.reset?.();
  };
  const go = () => {
    if (!way) return blocker.proceed?.();
    released.current = true;
    setWay(undefined);
    way();
  };

  return {
    release: () => {
      released.current = true;
    },
    leave: (go: () => void) => {
      if (dirty && !released.current) setWay(() => go);
      else go();
    },
    dialog: (
      <Modal
        open={way !== undefined || blocker.state === 'blocked'}
        title={say('form.unsaved')}
        okText={say('form.stay')}
        cancelText={say('form.leave')}
        onOk={stay}
        cancelButtonProps={{ danger: true, onClick: go }}
        onCancel={stay}
      >
        {say('form.unsavedAdvice')}
      </Modal>
    ),
  };
}
