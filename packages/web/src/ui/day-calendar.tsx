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
  /** YYYY-MM-DD; days before it cannot be chosen. */
  earliest?: string;
  /** In a row of filters: the label stands inside, and the class gives the width. */
  'aria-label'?: string;
  prefix?: ReactNode;
  className?: string;
}

/** A day until today, by the server's clock. Enter takes the day that was typed and leaves the form open. */
export default function DayCalendar({ earliest, className, ...rest }: DayProps) {
  const { today } = useClock();
  return (
    <DatePicker
      {...rest}
      className={className}
      placeholder={rest.prefix ? '' : undefined}
      style={className ? undefined : { width: '100%' }}
      minDate={earliest ? dayjs(earliest) : undefined}
      maxDate={dayjs(today)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}
