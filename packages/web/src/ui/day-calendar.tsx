import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useClock } from './viewer';

export interface DayProps {
  id?: string;
  value?: Dayjs | null;
  onChange?(value: Dayjs | null): void;
  allowClear?: boolean;
  defaultPickerValue?: Dayjs;
  /** A day from today on, in place of one until today. */
  ahead?: boolean;
  /** YYYY-MM-DD; days before it cannot be chosen. */
  earliest?: string;
  /** In a row of filters: the label stands inside, and the class gives the width. */
  'aria-label'?: string;
  prefix?: ReactNode;
  className?: string;
}

/** A day until today or from it on, by the server's clock. Enter takes the day that was typed and leaves the form open. */
export default function DayCalendar({ ahead, earliest, className, ...rest }: DayProps) {
  const { today } = useClock();
  const from = ahead ? today : earliest;
  return (
    <DatePicker
      {...rest}
      className={className}
      placeholder={rest.prefix ? '' : undefined}
      style={className ? undefined : { width: '100%' }}
      minDate={from ? dayjs(from) : undefined}
      maxDate={ahead ? undefined : dayjs(today)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}
