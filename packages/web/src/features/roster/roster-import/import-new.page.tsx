import { FileExcelOutlined, InboxOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Progress, Radio } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ImportKind } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { sizeOf } from '../../../ui/format';
import { PageHeader } from '../../../ui/page-header';
import type { UploadRefusal } from '../../../ui/upload';
import { importText } from './import.text';
import { importKinds, templatePath } from './import.words';
import styles from './import-new.module.css';
import { uploadRoster } from './upload-roster';

/** /imports/new: what kind of list, which file; `?kind=` chooses beforehand. */
export function Component() {
  const say = useText(importText);
  const common = useCommonText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [kind, setKind] = useState<ImportKind>(params.get('kind') === 'WORKERS' ? 'WORKERS' : 'AGENCIES');
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState<number>();
  const [answer, setAnswer] = useState<UploadRefusal>();
  const sending = useRef<AbortController>(undefined);
  useEffect(() => () => sending.current?.abort(), []);

  const choose = (next: File | undefined) => {
    if (!next) return;
    setFile(next);
    setMissing(false);
    setAnswer(undefined);
  };
  const submit = async (as: ImportKind) => {
    if (!file) return setMissing(true);
    const abort = new AbortController();
    sending.current = abort;
    setAnswer(undefined);
    setSent(0);
    const got = await uploadRoster(as, file, setSent, abort.signal);
    setSent(undefined);
    if (abort.signal.aborted) return;
    if (got !== 'lost' && 'id' in got) void navigate(`/imports/${got.id}`, { replace: true });
    else setAnswer(got);
  };

  return (
    <>
      <PageHeader title={say('upload.title')} crumbs={[{ label: say('title'), to: '/imports' }]} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(kind);
        }}
      >
        <fieldset className={styles.field} disabled={sent !== undefined}>
          <legend>{say('upload.kind')}</legend>
          <Radio.Group
            className={styles.kinds}
            value={kind}
            onChange={(event) => {
              setKind(event.target.value as ImportKind);
              setAnswer(undefined);
            }}
            disabled={sent !== undefined}
          >
            {importKinds.map((value) => (
              <Radio key={value} value={value}>
                <strong>{say(`kind.${value}`)}</strong>
                <span className={styles.quiet}>{say(`upload.kindHint.${value}`)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
        <div className={styles.field}>
          <h2>{say('upload.file')}</h2>
          <DropArea file={file} disabled={sent !== undefined} onChoose={choose} />
          <p className={styles.quiet}>
            {say('upload.limits')}{' '}
            <a href={templatePath(kind)} download>
              {say(`template.${kind}`)}
            </a>
          </p>
        </div>
        <div aria-live="polite">
          {missing && (
            <p className={styles.refusal}>
              <WarningFilled aria-hidden /> {say('upload.needFile')}
            </p>
          )}
          {answer && (
            <Refusal
              answer={answer}
              onReadAs={(other) => {
                setKind(other);
                void submit(other);
              }}
            />
          )}
          {sent !== undefined && file && <Sending sent={sent} total={file.size} />}
        </div>
        <p className={styles.quiet}>{say('upload.next')}</p>
        <div className={styles.footer}>
          <ButtonLink to="/imports">{common('action.cancel')}</ButtonLink>
          <Button type="primary" htmlType="submit" disabled={sent !== undefined}>
            {say('upload.start')}
          </Button>
        </div>
      </form>
    </>
  );
}

interface DropProps {
  file: File | undefined;
  disabled: boolean;
  onChoose(file: File | undefined): void;
}

/** Takes a dropped file; by the keyboard, the file input within. */
function DropArea({ file, disabled, onChoose }: DropProps) {
  const say = useText(importText);
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the input within serves the keyboard.
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) onChoose(event.dataTransfer.files[0]);
      }}
    >
      {file ? (
        <p className={styles.file}>
          <FileExcelOutlined aria-hidden /> <strong>{file.name}</strong>{' '}
          <span className={styles.quiet}>{sizeOf(file.size)}</span>
        </p>
      ) : (
        <InboxOutlined aria-hidden className={styles.icon} />
      )}
      <p>
        {!file && <span>{say('upload.drop')} </span>}
        <label className={styles.choose} htmlFor={id}>
          <input
            id={id}
            type="file"
            className="visually-hidden"
            accept=".xlsx,.csv"
            disabled={disabled}
            onChange={(event) => onChoose(event.target.files?.[0])}
          />
          {file ? say('upload.other') : say('upload.choose')}
        </label>
      </p>
    </div>
  );
}

/** The register that a refused file is of, by the code of its refusal. */
const listed: Partial<Record<string, ImportKind>> = { LISTS_AGENCIES: 'AGENCIES', LISTS_WORKERS: 'WORKERS' };

function Refusal({ answer, onReadAs }: { answer: UploadRefusal; onReadAs(kind: ImportKind): void }) {
  const say = useText(importText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const other = answer !== 'lost' && answer.code ? listed[answer.code] : undefined;
  return (
    <div className={styles.refusal}>
      <strong>
        <WarningFilled aria-hidden /> {say('upload.refused')}
      </strong>
      <p>{answer === 'lost' ? say('upload.lost') : bilingual(answer.refusal)}</p>
      {other && (
        <p>
          <Button size="small" onClick={() => onReadAs(other)}>
            {say(`upload.readAs.${other}`)}
          </Button>
        </p>
      )}
      {answer !== 'lost' && answer.reference && <p>{common('error.reference', { reference: answer.reference })}</p>}
    </div>
  );
}

function Sending({ sent, total }: { sent: number; total: number }) {
  const say = useText(importText);
  const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);
  const words = say('upload.sending', { done: megabytes(Math.min(sent, total)), total: megabytes(total) });
  return (
    <>
      <Progress
        percent={Math.min(100, Math.round((sent / Math.max(total, 1)) * 100))}
        size="small"
        showInfo={false}
        aria-label={words}
      />
      <p className={styles.quiet}>{words}</p>
    </>
  );
}
