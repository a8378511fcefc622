import type { Client, Harness } from './harness.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test asserts, field by field
type Loose = any;

export interface SignInResult {
  payload: Loose;
  /** Speaks with the session that was opened; without one, as a visitor. */
  client: Client;
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  viewer { role duties account { id login version } } secondFactorRequired userErrors { field code message { zh en } } } }`;

/** Signs in by password, as the sign-in page does. */
export async function signIn(harness: Harness, login: string, password: string, code?: string): Promise<SignInResult> {
  const response = await harness.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: SIGN_IN, variables: { input: { login, password, code } } },
  });
  const session = response.cookies.find((cookie) => cookie.name === 'jiazheng_session');
  return {
    payload: response.json().data?.signIn,
    client: harness.withCookie(session ? `${session.name}=${session.value}` : ''),
  };
}
