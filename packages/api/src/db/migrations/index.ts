import { Foundation } from './20261125-1-foundation.js';
import { Roster } from './20261125-2-roster.js';
import { RosterFollows } from './20261125-2-roster-follows.js';
import { RosterImport } from './20261125-3-roster-import.js';
import { Census } from './20261125-4-census.js';
import { Access } from './20261125-5-access.js';
import { SavedViews } from './20261125-6-saved-view.js';
import { SearchOrder } from './20261126-1-search-order.js';
import { OutboxAttachment } from './20261126-2-outbox-attachment.js';
import { Training } from './20261126-3-training.js';
import { Credentials } from './20261126-4-credential.js';
import { Signing } from './20261126-5-signing.js';
import { Scans } from './20261126-6-scan.js';
import { CredentialReviews } from './20261126-7-credential-review.js';
import { Coverage } from './20261126-8-coverage.js';
import { PreparedAttachments } from './20261126-30-prepared-attachment.js';
import { TrainingProviders } from './20261126-40-training-provider.js';
import { ExaminationImports } from './20261126-41-examination-import.js';
import { OneTimePassword } from './20261126-50-one-time-password.js';
import { ReceiverPause } from './20261126-51-receiver-pause.js';
import { PassAfterRevocation } from './20261126-60-pass-after-revocation.js';
import { MaterialVersions } from './20261126-70-material-version.js';

/** Every migration, in the order in which they run; names never change once released. */
export const migrations = [
  { name: '20261125-1-foundation', class: Foundation },
  { name: '20261125-2-roster', class: Roster },
  { name: '20261125-2-roster-follows', class: RosterFollows },
  { name: '20261125-3-roster-import', class: RosterImport },
  { name: '20261125-4-census', class: Census },
  { name: '20261125-5-access', class: Access },
  { name: '20261125-6-saved-view', class: SavedViews },
  { name: '20261126-1-search-order', class: SearchOrder },
  { name: '20261126-2-outbox-attachment', class: OutboxAttachment },
  { name: '20261126-3-training', class: Training },
  { name: '20261126-4-credential', class: Credentials },
  { name: '20261126-5-signing', class: Signing },
  { name: '20261126-6-scan', class: Scans },
  { name: '20261126-7-credential-review', class: CredentialReviews },
  { name: '20261126-8-coverage', class: Coverage },
  { name: '20261126-30-prepared-attachment', class: PreparedAttachments },
  { name: '20261126-40-training-provider', class: TrainingProviders },
  { name: '20261126-41-examination-import', class: ExaminationImports },
  { name: '20261126-50-one-time-password', class: OneTimePassword },
  { name: '20261126-51-receiver-pause', class: ReceiverPause },
  { name: '20261126-60-pass-after-revocation', class: PassAfterRevocation },
  { name: '20261126-70-material-version', class: MaterialVersions },
];
