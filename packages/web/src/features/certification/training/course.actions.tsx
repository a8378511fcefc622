import { type CourseAction, type CourseRecordFragment, DecideCourseDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ActionBar, type ActionView } from '../../../ui/action-bar';
import { useSend } from '../../../ui/use-send';
import { courseText } from './course.text';

/** The acts on one course. */
export function CourseActionBar({ course, onEdit }: { course: CourseRecordFragment; onEdit(): void }) {
  const say = useText(courseText);
  const [decide] = useSend(DecideCourseDocument, (data) => data.decideCourse);
  const views: Record<CourseAction, ActionView> = {
    RELEASE: { label: say('action.RELEASE'), rank: 101 },
    EDIT: { label: say('action.EDIT'), rank: 102 },
    RETIRE: {
      label: say('action.RETIRE'),
      rank: 103,
      consequence: say('ask.RETIRE'),
      reasons: [say('reason.outdated'), say('reason.unused')],
    },
  };
  return (
    <ActionBar
      actions={course.allowedActions}
      views={views}
      decide={(action, reason, told) =>
        decide({ input: { course: course.id, action, reason, expectedVersion: course.version } }, told)
      }
      forms={{ EDIT: onEdit }}
    />
  );
}
