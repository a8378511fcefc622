import { type Text, text } from './text.js';

/**
 * What can go wrong for a caller.
 * UNAUTHENTICATED no or ended session; FORBIDDEN the role may never do this; NOT_FOUND absent or out of scope (the same answer);
 * CONFLICT state, guard or a stale version; INVALID bad input; TOO_MUCH over a limit.
 */
export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT' | 'INVALID' | 'TOO_MUCH';

/** A fault of the caller's side, told in words. Everything else that is thrown is ours and is answered with a reference number. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: Text,
    /** The input field it concerns, dotted. */
    readonly field?: string,
    /** A narrower code for programs, e.g. STALE_VERSION. */
    readonly detail?: string,
  ) {
    super(`${text.zh} / ${text.en}`);
  }
}

export const unauthenticated = () => new DomainError('UNAUTHENTICATED', text('请先登录。', 'Please sign in first.'));

export const forbidden = () =>
  new DomainError('FORBIDDEN', text('您的角色不能执行此操作。', 'Your role may not do this.'));

export const notFound = () =>
  new DomainError(
    'NOT_FOUND',
    text('没有这条记录，或不在您的管理范围内。', 'There is no such record, or it is outside your area.'),
  );

export const stale = () =>
  new DomainError(
    'CONFLICT',
    text('这条记录刚被他人更改，请刷新后再办。', 'Somebody has just changed this record. Reload it and try again.'),
    undefined,
    'STALE_VERSION',
  );

export const invalid = (field: string, zh: string, en: string) => new DomainError('INVALID', text(zh, en), field);

export const conflict = (detail: string, zh: string, en: string) =>
  new DomainError('CONFLICT', text(zh, en), undefined, detail);

/** What a caller is told of a fault of ours; the details stay in the log under the reference number. */
export const fault = text(
  '系统出错，您填写的内容没有丢失，请稍后再试。如仍不行，请把参考号告知管理员。',
  'Something went wrong on our side. Please try again; if it persists, give the reference number to your administrator.',
);
