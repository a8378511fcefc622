import { useEffect, useState } from 'react';

/** What was typed, once the typing rests: spares the server every single letter. */
export function useSettled(typed: string, milliseconds = 200): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), milliseconds);
    return () => clearTimeout(timer);
  }, [typed, milliseconds]);
  return settled;
}
