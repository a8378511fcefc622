import { createContext, useContext } from 'react';
import type { PublicSettingsQuery, ViewerFieldsFragment } from '../gql/graphql';

export type Viewer = ViewerFieldsFragment;
export type Settings = PublicSettingsQuery['publicSettings'];

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in. Only for pages behind the sign-in. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('No viewer: the page is not behind the sign-in');
  return viewer;
}

export interface Clock {
  /** Asia/Shanghai, YYYY-MM-DD, as the server counts it. */
  today: string;
  now(): Date;
}

export const ClockContext = createContext<Clock>({ today: '1970-01-01', now: () => new Date() });

/** The server's clock: a wrong clock on the desk must not make a certificate expire. */
export const useClock = () => useContext(ClockContext);

export const SettingsContext = createContext<Settings | null>(null);

/** Names of the platform and the city, and whether this is the demonstration. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('No settings');
  return settings;
}
