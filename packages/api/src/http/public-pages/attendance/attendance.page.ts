import { text } from '../../../kernel/text.js';
import type { SignInPage } from '../../../modules/certification/training-session/index.js';
import { type FormState, faultNote, textField } from '../form.js';
import { frame } from '../frame.js';
import { html, type Part } from '../html.js';
import { sayIn } from '../language.js';
import type { Showing } from '../showing.js';

const title = text('培训签到', 'Training sign-in');

const whole = ({ language, masthead }: Showing, main: Part[]): string =>
  frame({ language, masthead, title, main: html`${main}` });

/** Who the worker is, beside the code that was on the screen. */
export function signInPage(
  { courseName, place, day }: Omit<SignInPage, 'ticket'>,
  state: FormState,
  showing: Showing,
): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    html`<h1>${say(title)}</h1>`,
    faultNote(state),
    html`<p>${courseName}<br><span class="quiet">${day} · ${place}</span></p>`,
    html`<form method="post" action="/t?lang=${showing.language}"><input type="hidden" name="ticket" value="${state.typed.ticket}"><input type="hidden" name="courseName" value="${courseName}"><input type="hidden" name="place" value="${place}"><input type="hidden" name="day" value="${day}">${textField(
      {
        name: 'who',
        label: text('编号或手机号', 'Your number or mobile number'),
        hint: text('编号如 W000123', 'A number such as W000123'),
        maxlength: 30,
      },
      state,
    )}${textField({ name: 'idTail', label: text('证件号码后四位', 'Last four characters of your ID'), maxlength: 4 }, state)}<button>${say(text('签到', 'Sign in'))}</button></form>`,
  ]);
}

export function signedInPage(showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    html`<h1>${say(text('已签到', 'Signed in'))}</h1><p>${say(text('可以关闭本页。', 'You can close this page.'))}</p>`,
  ]);
}

/** The code on the screen has changed since. */
export function expiredPage(showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    html`<h1>${say(text('签到码已过期', 'The code has expired'))}</h1>`,
    html`<p>${say(text('请重新扫描屏幕上的二维码；不行的，请老师按名单签到。', 'Scan the code on the screen again. If that fails, ask the trainer to mark you on the list.'))}</p>`,
  ]);
}
