import { type Text, text } from '../../../kernel/text.js';
import type { OpenSession } from '../../../modules/certification/training-session/index.js';
import { romanName } from '../../../modules/roster/region/index.js';
import { agreement, type FormState, faultNote, textField } from '../form.js';
import { contacts, frame } from '../frame.js';
import { type Html, html, type Part } from '../html.js';
import { type Say, sayIn } from '../language.js';
import type { Showing } from '../showing.js';

const title = text('免费培训报名', 'Free training');

const whole = ({ language, masthead }: Showing, main: Part[]): string =>
  frame({ language, masthead, title, main: html`${main}${contacts(language, masthead)}` });

const free = text(
  '培训、考试、发证全部免费，任何人不得收费。',
  'Training, examination and certificate are free. Nobody may ask for money.',
);

/** The sessions that still take somebody, of one county or all. */
export function sessionsPage(sessions: OpenSession[], chosen: string | undefined, showing: Showing): string {
  const { language } = showing;
  const say = sayIn(language);
  const shown = chosen ? sessions.filter(({ countyCode }) => countyCode === chosen) : sessions;
  return whole(showing, [
    html`<h1>${say(title)}</h1><p>${say(free)}</p>`,
    countyChoice(sessions, chosen, showing),
    shown.length === 0
      ? html`<p class="note">${say(text('目前没有可报名的班次，请过几天再来，或致电协会。', 'No session is open at present. Come back in some days, or call the association.'))}</p>`
      : html`<ul class="list">${shown.map((session) => sessionItem(session, showing))}</ul>`,
  ]);
}

function countyChoice(sessions: OpenSession[], chosen: string | undefined, { language }: Showing): Part {
  const say = sayIn(language);
  const counties = new Map(sessions.map((session) => [session.countyCode, say(county(session))]));
  if (counties.size < 2) return undefined;
  const option = (code: string, name: string) =>
    html`<option value="${code}"${code === (chosen ?? '') ? html` selected` : ''}>${name}</option>`;
  return html`<form method="get" action="/enrol"><label for="county">${say(text('县（市、区）', 'County'))}</label><select id="county" name="county">${option(
    '',
    say(text('全部', 'All')),
  )}${[...counties].sort().map(([code, name]) => option(code, name))}</select><input type="hidden" name="lang" value="${language}"><button>${say(text('查看', 'Show'))}</button></form>`;
}

function sessionItem(session: OpenSession, { language }: Showing): Html {
  const say = sayIn(language);
  return html`<li><strong>${session.courseName}</strong><p>${days(session)}<br>${say(county(session))} · ${session.place}<br><span class="quiet">${say(placesLeft(session))}</span></p><a class="act" href="/enrol/${session.number}?lang=${language}" aria-label="${say(text('报名', 'Enrol'))}：${session.courseName} ${session.firstDay} ${session.place}">${say(text('报名', 'Enrol'))}</a></li>`;
}

const county = ({ countyName }: OpenSession): Text => text(countyName, romanName(countyName));

const days = ({ firstDay, lastDay }: OpenSession): string =>
  firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`;

const placesLeft = ({ free: left, hours }: OpenSession): Text =>
  left > 0
    ? text(`${hours} 学时，余 ${left} 个名额`, `${hours} hours. Places left: ${left}`)
    : text(`${hours} 学时，名额已满，可候补`, `${hours} hours. Full: you can join the waiting list`);

const consent = text(
  '本人同意市家庭服务业协会为办理本次免费培训、考试和发证使用以上信息，并通过该手机号与我联系。未办理的，到期删除。',
  'I agree that the association uses these data to arrange this free training, examination and certificate, and calls me at this number. Data that are not used are erased in time.',
);

/** The form of one session, with what was typed before. */
export function enrolmentPage(session: OpenSession, state: FormState, showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    html`<h1>${say(title)}</h1>`,
    faultNote(state),
    facts(session, say),
    html`<p class="quiet">${say(placesLeft(session))}</p>`,
    html`<form method="post" action="/enrol/${session.number}?lang=${showing.language}">${textField(
      {
        name: 'name',
        label: text('姓名', 'Name'),
        hint: text('与身份证一致', 'As on the identity card'),
        autocomplete: 'name',
        maxlength: 50,
      },
      state,
    )}${textField({ name: 'idNumber', label: text('身份证号码', 'Resident ID number'), maxlength: 30 }, state)}${textField(
      {
        name: 'phone',
        label: text('手机号', 'Mobile number'),
        type: 'tel',
        autocomplete: 'tel',
        inputmode: 'tel',
        maxlength: 20,
      },
      state,
    )}${agreement('agree', consent, state)}<button>${say(text('提交报名', 'Send'))}</button></form>`,
  ]);
}

const facts = (session: OpenSession, say: Say): Html =>
  html`<dl><div><dt>${say(text('课程', 'Course'))}</dt><dd>${session.courseName}</dd></div><div><dt>${say(text('日期', 'Date'))}</dt><dd>${days(session)}</dd></div><div><dt>${say(text('地点', 'Place'))}</dt><dd>${say(county(session))} ${session.place}</dd></div><div><dt>${say(text('费用', 'Price'))}</dt><dd>${say(text('免费', 'Free'))}</dd></div></dl>`;

/** The same words for everybody, so that nobody learns from it who is in the register. */
export function enrolledPage(session: OpenSession, showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    html`<h1>${say(text('报名已收到', 'Your enrolment has arrived'))}</h1>`,
    html`<p>${say(text('协会会在开班前电话通知您是否录取。请带身份证按时到场。', 'The association will call you before the session begins. Bring your identity card and be on time.'))}</p>`,
    facts(session, say),
    html`<p><a href="/me?lang=${showing.language}">${say(text('查询我的报名和证书', 'See my enrolment and certificate'))}</a></p>`,
  ]);
}

/** The session has begun, is over, or never was. */
export function closedPage(showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    html`<h1>${say(text('该班已停止报名', 'Enrolment has closed'))}</h1>`,
    html`<p><a href="/enrol?lang=${showing.language}">${say(text('选择其他班次', 'Choose another session'))}</a></p>`,
  ]);
}
