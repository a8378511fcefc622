import { dayOf, timeOf } from '../src/portable/day.ts';
import { canScan, scan } from './camera.ts';
import { keptSince, refresh } from './kept.ts';
import { hideAll, show } from './shown.ts';
import { type Verdict, verdictOn } from './verdict.ts';

const page = document.querySelector<HTMLElement>('[data-issuer]')!;
const issuer = page.dataset.issuer!;
const lineWords: string[] = JSON.parse(page.dataset.lines!);
const form = document.querySelector('form')!;
const typed = document.querySelector('textarea')!;
const camera = document.querySelector<HTMLButtonElement>('#camera')!;
const again = document.querySelector<HTMLButtonElement>('#refresh')!;
const other = document.querySelector<HTMLAnchorElement>('header a')!;

function write(fact: string, value: string | undefined): void {
  for (const place of document.querySelectorAll(`[data-fact="${fact}"]`)) place.textContent = value ?? '—';
}

const ages = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });

/** How old that is, in words. */
function ageOf(second: number): string {
  const minutes = Math.max(0, Math.round((Date.now() / 1000 - second) / 60));
  if (minutes < 120) return ages.format(-minutes, 'minute');
  return minutes < 48 * 60
    ? ages.format(-Math.round(minutes / 60), 'hour')
    : ages.format(-Math.round(minutes / 1440), 'day');
}

function state(name: string): void {
  hideAll('data-state');
  show('data-state', name);
}

async function tellState(refreshed: boolean): Promise<void> {
  const since = await keptSince();
  if (since !== undefined) {
    write('kept', timeOf(since));
    write('kept-age', ageOf(since));
  }
  again.hidden = false;
  state(since === undefined ? 'none' : refreshed ? 'kept' : 'offline');
}

/** Fetches what is kept anew, and lets the browser open the pages without a network from now on. */
async function keep(): Promise<void> {
  state('saving');
  let refreshed = false;
  try {
    await refresh();
    refreshed = true;
    for (const scope of ['/check', '/v/']) await navigator.serviceWorker.register('/check/worker.js', { scope });
  } catch {
    // Told by the line of state: what is kept goes on being used.
  }
  await tellState(refreshed);
}

function tell({ outcome, claims, asOf }: Verdict): void {
  hideAll('data-outcome');
  if (claims) {
    write('name', claims.name);
    write('number', claims.number);
    write('agency', claims.agency);
    write('lines', claims.serviceLines.map((line) => lineWords[line - 1] ?? '').join(lineWords[9]));
    write('until', dayOf(claims.until - 1));
    show('data-outcome', 'facts');
  }
  write('as-of', asOf === undefined ? asOf : timeOf(asOf));
  write('age', asOf === undefined ? asOf : ageOf(asOf));
  show('data-outcome', outcome);
  scrollTo(0, 0);
}

async function check(text: string): Promise<void> {
  tell(await verdictOn(text, issuer));
}

if (!('caches' in window) || !('serviceWorker' in navigator)) state('unable');
else {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check(typed.value);
  });
  again.addEventListener('click', keep);
  camera.hidden = !canScan();
  camera.addEventListener('click', async () => {
    const code = await scan(document.querySelector('video')!);
    if (code) await check(code);
    else show('data-state', 'no-camera');
  });
  addEventListener('hashchange', () => location.reload());
  // Kept on this device, the page also answers a scan for which there was no network.
  const scanned = location.pathname.startsWith('/v/');
  const begun = scanned
    ? check(issuer + location.pathname.toUpperCase().replace('/V/', '/v/') + location.hash)
    : undefined;
  if (scanned) {
    other.hash = location.hash;
    show('data-scan', 'offline');
    document.querySelector('#reload')!.addEventListener('click', () => location.reload());
  }
  Promise.resolve(begun).then(scanned ? () => tellState(false) : keep);
}
