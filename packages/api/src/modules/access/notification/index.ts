import { defineNode } from '../../../kernel/node-finder.js';
import { findNotification } from './notification.js';

export { type Notice, notify, type Recipient } from './notification.js';
export { NotificationResolver } from './notification.resolver.js';

defineNode('Notification', findNotification);
