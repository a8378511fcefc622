import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface SampleVerdicts {
  county: string;
  sheet: string;
  headerRow: number;
  rows: number;
  good: number;
  bad: { row: number; code: string; column: string }[];
  goodSample: { row: number; name: string; id: string; agency: string; quirk: string }[];
  agencies: string[];
}

export const SAMPLE_COUNTIES = ['wujiang', 'lechang'] as const;

export function samplePath(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

export function sampleBytes(name: string): Buffer {
  return readFileSync(samplePath(name));
}

/** The verdicts that each row of a county's sample must get, as of 2026-10-31. */
export function sampleVerdicts(county: string): SampleVerdicts {
  return JSON.parse(sampleBytes(`${county}.json`).toString('utf8')) as SampleVerdicts;
}
