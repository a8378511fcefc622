import { Button, Modal } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useCommonText } from '../i18n';

type Way = () => void;

/**
 * Asks before a form with unsaved content is left. `release()` lets the way after saving go unasked; `leave(go)` asks where
 * the form closes without a change of the address.
 */
export function useUnsavedGuard(dirty: boolean) {
  const released = useRef(false);
  const [way, setWay] = useState<Way>();

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
    leave: (go: Way) => {
      if (dirty && !released.current) setWay(() => go);
      else go();
    },
    // The router knows one blocker at a time: a page and a dialog over it must not both hold one for nothing.
    dialog: dirty && <Question released={released} way={way} onAnswer={() => setWay(undefined)} />,
  };
}

interface QuestionProps {
  released: RefObject<boolean>;
  /** Where it goes when the address does not change. */
  way: Way | undefined;
  onAnswer(): void;
}

function Question({ released, way, onAnswer }: QuestionProps) {
  const say = useCommonText();
  const blocker = useBlocker(() => !released.current);
  const stay = () => {
    onAnswer();
    blocker.reset?.();
  };
  const go = () => {
    if (!way) return blocker.proceed?.();
    released.current = true;
    onAnswer();
    way();
  };
  return (
    <Modal
      open={way !== undefined || blocker.state === 'blocked'}
      title={say('form.unsaved')}
      onCancel={stay}
      // Own buttons: the dialog's second one would cancel, which stays, before it goes.
      footer={
        <>
          <Button danger onClick={go}>
            {say('form.leave')}
          </Button>
          <Button type="primary" onClick={stay}>
            {say('form.stay')}
          </Button>
        </>
      }
    >
      {say('form.unsavedAdvice')}
    </Modal>
  );
}
