export { readStatusIndexes, statusListExists } from './credential-status.read.js';
export {
  type Document,
  downloadBadge,
  MOST_CARDS,
  printBatch,
  printCard,
  printCards,
  printCertificate,
} from './document.service.js';
