import { defineNode } from '../../../kernel/node-finder.js';
import { findAccountNode } from './account.read.js';

export { loadAccountName, platformNames } from './account.read.js';
export { AccountType, Viewer } from './account.type.js';
export { AccountAdminResolver } from './account-admin.resolver.js';
export { createAccount, giveOneTimePassword, type OneTimeAccess } from './account-admin.service.js';
export { DEMO_PASSWORD, demoAccounts } from './demo-account.js';
export { OwnAccountResolver } from './own-account.resolver.js';
export { hashPassword } from './password.js';
export { SessionResolver } from './session.resolver.js';
export { AccountRegionResolver, PublicSettingsResolver, ViewerResolver } from './viewer.resolver.js';

defineNode('Account', findAccountNode);
