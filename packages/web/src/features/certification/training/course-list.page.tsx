import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { type CourseRecordFragment, CoursesDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { PageHeader } from '../../../ui/page-header';
import { PlainTable } from '../../../ui/plain-table';
import { type StateMark, StateTag } from '../../../ui/state-tag';
import { useViewer } from '../../../ui/viewer';
import { CourseActionBar } from './course.actions';
import { CourseDrawer } from './course.drawer';
import { courseText } from './course.text';
import { CourseMaterials } from './course-materials';
import styles from './training.module.css';
import { trainingText } from './training.text';

const marks: Record<CourseRecordFragment['state'], StateMark> = { DRAFT: 'draft', OPEN: 'done', RETIRED: 'left' };

/** /training/courses */
export function Component() {
  const say = useText(courseText);
  const training = useText(trainingText);
  const { data, error, refetch } = useQuery(CoursesDocument, { variables: { first: 100 } });
  const [open, setOpen] = useState<CourseRecordFragment | 'new'>();
  const found = data?.courses;
  return (
    <>
      <PageHeader
        title={say('title')}
        aside={found?.totalCount}
        actions={
          useViewer().role === 'ASSOCIATION' && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
              {say('create')}
            </Button>
          )
        }
      />
      <div className={styles.page}>
        {!found && (error ? <FailureView error={error} onRetry={() => void refetch()} /> : <Skeleton active />)}
        {found?.totalCount === 0 && <EmptyView title={say('empty')} hint={say('emptyHint')} />}
        {found && found.totalCount > 0 && (
          <PlainTable
            label={say('title')}
            rows={found.nodes}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'name',
                title: say('field.name'),
                render: ({ name, number }) => (
                  <>
                    {name} <span className={styles.quiet}>{number}</span>
                  </>
                ),
              },
              { key: 'kind', title: say('field.kind'), render: ({ kind }) => training(`kind.${kind}`) },
              { key: 'hours', title: say('field.hours'), render: ({ hours }) => say('hoursLine', { count: hours }) },
              {
                key: 'passMark',
                title: say('field.passMark'),
                render: ({ passMark }) => passMark ?? say('noExamination'),
              },
              {
                key: 'sessions',
                title: say('field.sessions'),
                align: 'right',
                render: ({ sessionCount }) => sessionCount,
              },
              {
                key: 'materials',
                title: say('field.materials'),
                render: (course) => <CourseMaterials course={course} />,
              },
              {
                key: 'state',
                title: say('field.state'),
                render: ({ state }) => <StateTag mark={marks[state]}>{say(`state.${state}`)}</StateTag>,
              },
              {
                key: 'acts',
                title: '',
                render: (course) => <CourseActionBar course={course} onEdit={() => setOpen(course)} />,
              },
            ]}
          />
        )}
      </div>
      {open && <CourseDrawer course={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
