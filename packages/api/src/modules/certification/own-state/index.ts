export { findOwnState, type OwnState, type OwnTraining } from './own-state.read.js';
