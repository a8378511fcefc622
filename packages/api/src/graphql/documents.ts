import { existsSync, readFileSync } from 'node:fs';
import type { Config } from '../config.js';
import { DomainError } from '../kernel/errors.js';
import { text } from '../kernel/text.js';

/** The documents of our own pages, by the hash under which they are sent; made by the web's code generation. */
export class TrustedDocuments {
  private readonly byId: Map<string, string>;

  constructor(file: string) {
    this.byId = new Map(
      existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : [],
    );
  }

  /** The text of a document; INVALID when it is not one of ours (an old page after an update, usually). */
  get(id: string): string {
    const found = this.byId.get(id);
    if (!found) {
      throw new DomainError(
        'INVALID',
        text('页面版本已更新，请刷新页面。', 'This page is older than the server. Reload it.'),
        undefined,
        'UNKNOWN_DOCUMENT',
      );
    }
    return found;
  }
}

/** Why a free query text is refused. */
export const freeQueryRefused = () =>
  new DomainError(
    'FORBIDDEN',
    text('只有数据分析角色可以自由编写查询。', 'Only analysts may send queries of their own.'),
    undefined,
    'TRUSTED_DOCUMENTS_ONLY',
  );

export const acceptsFreeQueries = (config: Config, role: string): boolean => config.openDocuments || role === 'ANALYST';
