import { createContext, useContext } from 'react';

export type AppearanceMode = 'light' | 'dark' | 'system';

export interface AppearanceChoice {
  mode: AppearanceMode;
  /** What is shown now, whatever was chosen. */
  dark: boolean;
  choose(mode: AppearanceMode): void;
}

export const AppearanceContext = createContext<AppearanceChoice>({ mode: 'system', dark: false, choose: () => {} });

export const useAppearance = () => useContext(AppearanceContext);
