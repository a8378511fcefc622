import { defineNode } from '../../../kernel/node-finder.js';
import { findNotification } from './notification.js';
import './notification-sweep.job.js';

export { tellOfFailedJob } from './failed-job.js';
export { type Notice, notify, notifyDaily, type Recipient } from './notification.js';
export { NotificationResolver } from './notification.resolver.js';

defineNode('Notification', findNotification);
