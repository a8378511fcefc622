import './dead-letter-notice.job.js';

export { OutboxResolver } from './outbox.resolver.js';
export { pauseReceiver, testReceiver } from './receiver.service.js';
