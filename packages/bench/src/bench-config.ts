import { createHash } from 'node:crypto';
import { benchUrl } from './database.ts';

const secret = (name: string) => createHash('sha256').update(name).digest();

/** The product's configuration over the bench's database; officers may send queries of their own. */
export const benchConfig = {
  production: false,
  demo: true,
  port: 0,
  host: '127.0.0.1',
  dataDir: '',
  databaseUrl: benchUrl(),
  publicUrl: 'http://localhost',
  keys: { field: secret('field'), index: secret('index'), audit: secret('audit') },
  openDocuments: true,
};
