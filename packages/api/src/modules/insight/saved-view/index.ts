export { SavedViewResolver } from './saved-view.resolver.js';
