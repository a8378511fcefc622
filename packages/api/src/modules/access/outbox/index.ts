export { OutboxResolver } from './outbox.resolver.js';
