import { type RefObject, useEffect } from 'react';

/** Turns what GraphiQL marks as tabs below `root` into a list of buttons, the shown one as the current. */
function mend(root: HTMLElement): void {
  for (const tab of root.querySelectorAll<HTMLElement>('.graphiql-tab[aria-selected]')) {
    const current = tab.getAttribute('aria-selected') === 'true';
    tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', String(current));
    tab.removeAttribute('aria-selected');
    tab.removeAttribute('role');
    tab.parentElement?.removeAttribute('role');
  }
}

/**
 * GraphiQL puts the buttons that open and close a tab inside an element of the role `tab`, where screen readers do not
 * reach them (WCAG 4.1.2). A list of buttons says the same and is read out.
 */
export function useTabsAsList(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new MutationObserver(() => mend(element));
    observer.observe(element, { subtree: true, childList: true, attributeFilter: ['aria-selected'] });
    mend(element);
    return () => observer.disconnect();
  }, [root]);
}
