export { countStatusLists, readStatusIndexes, statusListExists } from './credential-status.read.js';
export {
  type Document,
  downloadBadge,
  MOST_CARDS,
  printBatch,
  printCard,
  printCards,
  printCertificate,
  printMatching,
} from './document.service.js';
export { serviceLineCodes } from './qr-text.js';
export { openPaper } from './typesetting.js';
