import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A theme changes colours and nothing else. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const checks = {
  light: (axe: AxeBuilder) => axe.withTags(RULES),
  dark: (axe: AxeBuilder) => axe.withRules(RULES_OF_COLOUR),
};

type Theme = keyof typeof checks;

/** A page of the application says which theme it has taken; GraphiQL inside it follows a moment later. */
async function taken(page: Page, theme: Theme): Promise<void> {
  await expect(page.locator(`html[data-appearance="${theme}"]`)).toBeAttached();
  if (await page.locator('.graphiql-container').count())
    await expect(page.locator(`body.graphiql-${theme}`)).toBeAttached();
}

/** Colours change in transitions: between two themes a text has neither's contrast. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ending = () =>
      document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    while (ending().length > 0) await Promise.allSettled(ending().map(({ finished }) => finished));
  });

/** No violation of WCAG 2.2 AA on the page as it stands, in light and in dark. Goes on to the next, to tell all at once. */
export async function expectAccessible(
  page: Page,
  inTheme: (page: Page, theme: Theme) => Promise<void> = taken,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await inTheme(page, colorScheme);
    await settled(page);
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
    const { violations } = await checks[colorScheme](axe).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
    const { pathname, search } = new URL(page.url());
    expect.soft(found, `${colorScheme} ${pathname}${search}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
}
