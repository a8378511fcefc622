import { maskedName } from '../../../kernel/masking.js';
import { type Text, text } from '../../../kernel/text.js';
import type { CredentialState } from '../../../modules/certification/credential/index.js';
import type { OwnState, OwnTraining } from '../../../modules/certification/own-state/index.js';
import { WorkerLack } from '../../../modules/roster/worker/index.js';
import { type FormState, faultNote, textField } from '../form.js';
import { contacts, frame } from '../frame.js';
import { type Html, html, type Part } from '../html.js';
import { type Say, sayIn, termIn } from '../language.js';
import type { Showing } from '../showing.js';

const title = text('我的状态', 'My state');

const whole = ({ language, masthead }: Showing, main: Part[]): string =>
  frame({ language, masthead, title, main: html`${main}${contacts(language, masthead)}` });

/** Who asks: by a number and the end of another. */
export function askPage(state: FormState, showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    html`<h1>${say(title)}</h1>`,
    html`<p>${say(text('查看还缺什么信息、培训报名和证书状态。', 'See what is missing, your training and your certificate.'))}</p>`,
    faultNote(state),
    html`<form method="post" action="/me?lang=${showing.language}">${textField(
      { name: 'number', label: text('服务员编号或证号', 'Number of the worker or the certificate'), maxlength: 30 },
      state,
    )}${textField({ name: 'idTail', label: text('证件号码后四位', 'Last four characters of your ID'), maxlength: 4 }, state)}<button>${say(text('查询', 'Look up'))}</button></form>`,
  ]);
}

/** What was found: nothing that tells a stranger who it is. */
export function ownStatePage(own: OwnState, showing: Showing): string {
  const say = sayIn(showing.language);
  return whole(showing, [
    html`<h1>${maskedName(own.name)}</h1>`,
    html`<h2>${say(text('还缺什么', 'What is missing'))}</h2>`,
    missing(own, showing),
    html`<h2>${say(text('培训', 'Training'))}</h2>`,
    own.trainings.length > 0
      ? html`<ul class="list">${own.trainings.map((training) => trainingItem(training, say))}</ul>`
      : html`<p>${say(text('没有报名中的培训。', 'You are in no session.'))} <a href="/enrol?lang=${showing.language}">${say(text('免费报名', 'Enrol, free of charge'))}</a></p>`,
    html`<h2>${say(text('家政服务证', 'Certificate'))}</h2>`,
    certificate(own, say),
  ]);
}

function missing({ lacks }: OwnState, { language }: Showing): Html {
  const say = sayIn(language);
  if (lacks.length === 0) return html`<p>${say(text('四类信息齐全。', 'Nothing: all is in order.'))}</p>`;
  const name = (lack: WorkerLack) => termIn(language)(WorkerLack, lack);
  return html`<ul class="plain">${lacks.map((lack) => html`<li>${name(lack)}</li>`)}</ul><p class="quiet">${say(text('请由所属机构或县（市、区）商务局登记。', 'Your agency or the county bureau enters it for you.'))}</p>`;
}

const trainingItem = (training: OwnTraining, say: Say): Html =>
  html`<li><strong>${training.courseName}</strong><p>${training.firstDay} · ${training.place}<br><span class="quiet">${say(
    training.state === 'ENROLLED'
      ? text('已录取', 'You have a place')
      : text('候补，有空位时自动递补', 'On the waiting list: you move up when a place is free'),
  )}</span></p></li>`;

const states: Record<CredentialState, Text> = {
  VALID: text('有效', 'Valid'),
  RECTIFICATION: text('整改中', 'To be rectified'),
  SUSPENDED: text('已暂停', 'Suspended'),
  CANCELLED: text('已注销', 'Cancelled'),
  REVOKED: text('已撤销', 'Revoked'),
};

function certificate({ credential }: OwnState, say: Say): Html {
  if (!credential)
    return html`<p>${say(text('尚未发证。培训考试合格后由协会免费发证。', 'None yet. After training and examination the association issues it free of charge.'))}</p>`;
  return html`<dl><div><dt>${say(text('证号', 'Number'))}</dt><dd>${credential.number}</dd></div><div><dt>${say(text('状态', 'State'))}</dt><dd>${say(states[credential.state])}<small>${say(text('有效期至', 'Valid until'))} ${credential.validUntil}</small></dd></div></dl>`;
}
