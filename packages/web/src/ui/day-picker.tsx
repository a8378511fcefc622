import { Input } from 'antd';
import { lazy, Suspense } from 'react';
import type { DayProps } from './day-calendar';

/** The calendar is large: a page that only may open a form with a day does not wait for it. */
const DayCalendar = lazy(() => import('./day-calendar'));

/** A day until today or from it on, by the server's clock. */
export function DayPicker(props: DayProps) {
  return (
    <Suspense
      fallback={
        <Input
          id={props.id}
          aria-label={props['aria-label']}
          className={props.className}
          prefix={props.prefix}
          disabled
        />
      }
    >
      <DayCalendar {...props} />
    </Suspense>
  );
}
