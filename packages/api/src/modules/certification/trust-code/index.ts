export { ScanStatisticsResolver } from './scan-count.resolver.js';
export { countScan, writeScanCounts } from './scan-count.service.js';
export { TrustCause, TrustVerdict } from './trust.enum.js';
export {
  createScanner,
  readTrustCode,
  type SampleCode,
  type ScannedCode,
  sampleCodes,
  showsPhoto,
  type TrustAnswer,
} from './trust.read.js';
export { TrustOfCredentialResolver } from './trust-of-credential.resolver.js';
export { associationPhone, complaintPhone } from './trust-setting.js';
