/** What stands on a route: the operation of the API without which its page is nothing. */
export interface Needs {
  operation: string;
}

/** Who may not call the operation is told so in place of the page. */
export const needs = (operation: string): Needs => ({ operation });
