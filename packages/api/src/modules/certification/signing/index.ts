export { signCose } from './cose.js';
export { issuerDid } from './issuer.js';
export { signJwt } from './jwt.js';
export { didDocument, findKey, KEYS_MAX_AGE, keySet } from './key-publication.service.js';
export type { Signer } from './signing-key.js';
export { rotateKeys, signerOf } from './signing-key.service.js';
export {
  createStatusLists,
  STATUS_LIST_LENGTH,
  STATUS_MAX_AGE,
  type StatusPurpose,
  statusListUrl,
} from './status-list.service.js';
