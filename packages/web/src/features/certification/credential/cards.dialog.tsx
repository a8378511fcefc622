import { Alert, Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { type Downloaded, downloadFile } from '../../../ui/download-file';
import { documentsText } from './documents.text';
import { pageCounter } from './page-count';

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

/** Prints many cards: how many sheets, how to print them; then how many have come, with a way out. */
export function CardsDialog({ count, url, wanted, onClose }: Props) {
  const say = useText(documentsText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const [printed, setPrinted] = useState<Downloaded>();
  const [running, setRunning] = useState<AbortController>();
  const [come, setCome] = useState<Come>();
  const over = count !== undefined && count > MOST_CARDS;
  const start = async () => {
    const stop = new AbortController();
    setRunning(stop);
    setPrinted(undefined);
    setCome(undefined);
    const countPages = pageCounter();
    const outcome = await downloadFile(url, {
      signal: stop.signal,
      onChunk: ({ bytes, leftOut }) => {
        const total = count! - leftOut;
        // A sheet has two pages, its fronts and its backs.
        setCome({ cards: Math.min(total, Math.floor(countPages(bytes) / 2) * PER_SHEET), total });
      },
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
      {running && <Making {...(come ?? { cards: 0, total: count ?? 0 })} />}
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

interface Come {
  cards: number;
  total: number;
}

/** What has come of the file: the server sends each sheet when it is drawn, and the fonts after the last one. */
function Making({ cards, total }: Come) {
  const say = useText(documentsText);
  return (
    <>
      <Progress percent={Math.floor((cards * 100) / total)} showInfo={false} aria-label={say('making')} />
      <p>{cards < total ? say('come', { cards, total }) : say('finishing', { total })}</p>
    </>
  );
}
