import { Drawer } from 'antd';
import { CourseHistoryDocument, type CourseHistoryQuery } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { dayOf, sizeOf } from '../../../ui/format';
import { LoadedRecord } from '../../../ui/record-page';
import { StateTag } from '../../../ui/state-tag';
import { Timeline } from '../../../ui/timeline';
import { attachmentPath } from '../../../ui/upload';
import { useRecord } from '../../../ui/use-record';
import { useViewport } from '../../../ui/use-viewport';
import { courseText } from './course.text';
import styles from './training.module.css';

/** Every material of a course with its versions, those withdrawn too, and what was done with them. */
export function MaterialHistory({ course, onClose }: { course: string; onClose(): void }) {
  const say = useText(courseText);
  const phone = useViewport() === 'phone';
  const loaded = useRecord(CourseHistoryDocument, course, (data) => data.course);
  return (
    <Drawer open size={phone ? '100%' : 560} title={say('history')} onClose={onClose}>
      <LoadedRecord loaded={loaded}>{(found) => <History course={found} />}</LoadedRecord>
    </Drawer>
  );
}

function History({ course }: { course: NonNullable<CourseHistoryQuery['course']> }) {
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
            {versions.map((version, at) => (
              <li key={version.id}>
                <span>{say('versionLine', { count: versions.length - at })}</span>
                <a href={attachmentPath(version.id)}>{version.fileName}</a>
                <span className={styles.quiet}>
                  {sizeOf(version.size)} {dayOf(version.uploadedAt)}
                </span>
              </li>
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
