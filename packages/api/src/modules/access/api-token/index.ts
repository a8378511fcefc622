export { ApiTokenResolver } from './api-token.resolver.js';
export { actorOfApiToken, invalidToken } from './api-token.service.js';
