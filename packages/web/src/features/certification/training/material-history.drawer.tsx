import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { CourseHistoryDocument, type CourseHistoryQuery, WithdrawMaterialVersionDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { dayOf, sizeOf } from '../../../ui/format';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { LoadedRecord } from '../../../ui/record-page';
import { StateTag } from '../../../ui/state-tag';
import { Timeline } from '../../../ui/timeline';
import { attachmentPath } from '../../../ui/upload';
import { useRecord } from '../../../ui/use-record';
import { useSend } from '../../../ui/use-send';
import { useViewport } from '../../../ui/use-viewport';
import { courseText } from './course.text';
import styles from './training.module.css';

/** Every material of a course with its versions, those withdrawn too, and what was done with them. */
export function MaterialHistory(props: { course: string; keeps: boolean; onClose(): void }) {
  const { course, keeps, onClose } = props;
  const say = useText(courseText);
  const phone = useViewport() === 'phone';
  const loaded = useRecord(CourseHistoryDocument, course, (data) => data.course);
  return (
    <Drawer open size={phone ? '100%' : 560} title={say('history')} onClose={onClose}>
      <LoadedRecord loaded={loaded}>{(found) => <History course={found} keeps={keeps} />}</LoadedRecord>
    </Drawer>
  );
}

type Course = NonNullable<CourseHistoryQuery['course']>;
type Version = Course['materials'][number]['versions'][number];

function History({ course, keeps }: { course: Course; keeps: boolean }) {
  const say = useText(courseText);
  const known = (path: string, fallback: string) => say(path as Parameters<typeof say>[0], { defaultValue: fallback });
  return (
    <>
      {course.materials.length === 0 && <p className={styles.quiet}>{say('noHistory')}</p>}
      {course.materials.map(({ id, title, withdrawnAt, versions }) => (
        <section key={id} className={styles.section}>
          <h2>
            {title}{' '}
            <StateTag mark={withdrawnAt ? 'left' : 'done'}>
              {withdrawnAt ? say('withdrawn', { day: dayOf(withdrawnAt) }) : say('inUse')}
            </StateTag>
          </h2>
          <ul className={styles.versions}>
            {versions.map((version) => (
              <VersionLine key={version.id} title={title} version={version} keeps={keeps} />
            ))}
          </ul>
        </section>
      ))}
      <Timeline
        entries={course.timeline}
        words={{
          action: (action) => known(`act.${action}`, action),
          state: (state) => known(`state.${state}`, state),
          field: (field) => known(`field.${field}`, field),
        }}
      />
    </>
  );
}

/** One that was withdrawn is opened by its keepers alone. */
function VersionLine({ title, version, keeps }: { title: string; version: Version; keeps: boolean }) {
  const say = useText(courseText);
  const [leaving, setLeaving] = useState(false);
  const { id, number, fileName, size, uploadedAt, withdrawnAt, withdrawalReason } = version;
  return (
    <li>
      <span>{say('versionLine', { number })}</span>
      {keeps || !withdrawnAt ? <a href={attachmentPath(id)}>{fileName}</a> : <span>{fileName}</span>}
      <span className={styles.quiet}>
        {sizeOf(size)} {dayOf(uploadedAt)}
      </span>
      {withdrawnAt ? (
        <>
          <StateTag mark="left">{say('versionWithdrawn', { day: dayOf(withdrawnAt) })}</StateTag>
          <span className={styles.quiet}>{withdrawalReason}</span>
        </>
      ) : (
        keeps && (
          <Button
            size="small"
            aria-label={say('withdrawVersionOf', { title, number })}
            onClick={() => setLeaving(true)}
          >
            {say('withdrawVersion')}
          </Button>
        )
      )}
      {leaving && <WithdrawDialog title={title} version={version} onClose={() => setLeaving(false)} />}
    </li>
  );
}

function WithdrawDialog({ title, version, onClose }: { title: string; version: Version; onClose(): void }) {
  const say = useText(courseText);
  const { id, number } = version;
  const [withdraw] = useSend(WithdrawMaterialVersionDocument, (data) => data.withdrawTeachingMaterialVersion);
  return (
    <ReasonDialog
      title={say('withdrawVersionOf', { title, number })}
      lead={say('withdrawVersionLead')}
      label={say('reasonLabel')}
      templates={[say('withdrawReasons.wrong'), say('withdrawReasons.faulty'), say('withdrawReasons.outdated')]}
      confirm={say('withdrawVersion')}
      danger
      onCancel={onClose}
      onConfirm={async (reason) => {
        const { done } = await withdraw({ input: { version: id, reason } }, { success: say('withdrawVersionDone') });
        if (done) onClose();
        return done;
      }}
    />
  );
}
