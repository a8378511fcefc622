import { useSyncExternalStore } from 'react';

/** `phone` below 640 px: lists become cards; `narrow` below 900 px: the menu goes into a drawer. */
export type Viewport = 'phone' | 'narrow' | 'wide';

const width = () => document.documentElement.clientWidth;
const subscribe = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

const viewport = (): Viewport => (width() < 640 ? 'phone' : width() < 900 ? 'narrow' : 'wide');

export const useViewport = (): Viewport => useSyncExternalStore(subscribe, viewport);

/** Whether the window is at least so wide, for columns that a small desk must do without. */
export const useWidth = (): number => useSyncExternalStore(subscribe, width);
