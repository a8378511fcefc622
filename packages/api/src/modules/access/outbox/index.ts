import './dead-letter-notice.job.js';

export { OutboxResolver } from './outbox.resolver.js';
