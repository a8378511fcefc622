import { defineNode } from '../../../kernel/node-finder.js';
import { loadRegion } from './region.read.js';

export { findRegions, isCounty, loadRegion, regionOf } from './region.read.js';
export { RegionResolver } from './region.resolver.js';
export { RegionType } from './region.type.js';
export { romanName } from './roman-name.js';

defineNode('Region', loadRegion);
