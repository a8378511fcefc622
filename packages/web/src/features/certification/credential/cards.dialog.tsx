import { Alert, Button, Modal, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { type Downloaded, downloadFile } from '../../../ui/download-file';
import { documentsText } from './documents.text';

/** The server puts so many into one file. */
const MOST_CARDS = 1_000;
const PER_SHEET = 10;

interface Props {
  /** Undefined while it is being counted. */
  count: number | undefined;
  url: string;
  /** What is asked for in the body; without one the address says it all. */
  wanted?: object;
  onClose(done: boolean): void;
}

/** Prints many cards: how many sheets, how to print them; then how long it has taken, with a way out. */
export function CardsDialog({ count, url, wanted, onClose }: Props) {
  const say = useText(documentsText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const [printed, setPrinted] = useState<Downloaded>();
  const [running, setRunning] = useState<AbortController>();
  const over = count !== undefined && count > MOST_CARDS;
  const start = async () => {
    const stop = new AbortController();
    setRunning(stop);
    setPrinted(undefined);
    const outcome = await downloadFile(url, {
      signal: stop.signal,
      ...(wanted && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wanted),
      }),
    });
    setRunning(undefined);
    if (!stop.signal.aborted) setPrinted(outcome);
  };
  const { refused, leftOut = 0 } = printed ?? {};
  const done = printed && !refused;
  const close = () => {
    running?.abort();
    onClose(Boolean(done));
  };
  return (
    <Modal
      open
      title={say('cards')}
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={close}>
          {common(done ? 'action.close' : 'action.cancel')}
        </Button>,
        !done && (
          <Button
            key="start"
            type="primary"
            disabled={!count || over}
            loading={running !== undefined}
            onClick={() => void start()}
          >
            {say('start', { count: count ?? 0 })}
          </Button>
        ),
      ]}
    >
      <p aria-live="polite">
        {count === undefined ? say('counting') : say('sheets', { count, sheets: Math.ceil(count / PER_SHEET) })}
      </p>
      {over && <Alert type="warning" showIcon title={say('over', { most: MOST_CARDS })} />}
      {!over && <p>{say('how')}</p>}
      {running && <Making count={count ?? 0} />}
      {refused && (
        <Alert type="error" showIcon title={refused === 'lost' ? common('error.networkAdvice') : bilingual(refused)} />
      )}
      {done && (
        <Alert
          type={leftOut > 0 ? 'warning' : 'success'}
          showIcon
          title={say('made', { count: (count ?? leftOut) - leftOut })}
          description={leftOut > 0 && say('leftOut', { count: leftOut })}
        />
      )}
    </Modal>
  );
}

/** Cards that a server makes in a second, rather fewer: the bar waits before its end instead of standing there. */
const A_SECOND = 60;

/** The server tells nothing before it is done: time passed, against what so many cards usually take. */
function Making({ count }: { count: number }) {
  const say = useText(documentsText);
  const [seconds, setSeconds] = useState(0);
  const begun = useRef(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setSeconds((Date.now() - begun.current) / 1_000), 250);
    return () => clearInterval(timer);
  }, []);
  const usual = Math.max(1, count / A_SECOND);
  return (
    <>
      <Progress
        percent={Math.min(95, Math.round((seconds / usual) * 100))}
        showInfo={false}
        aria-label={say('making', { count })}
      />
      <p role="status">
        {say('making', { count })} {say('about', { seconds: Math.ceil(usual) })}
      </p>
    </>
  );
}
