export { InboxResolver } from './inbox.resolver.js';
