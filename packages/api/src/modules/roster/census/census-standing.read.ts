import type { Request } from '../../../kernel/request.js';
import { countWorkers } from './census.read.js';
import type { CensusFigures, CensusStanding } from './census.type.js';
import { type CensusPlace, cityPlace, partsOfPlace } from './census-place.js';

type Measure = 'verified' | 'complete';

/** A county without anybody comes last: it has nothing to show. */
const share = (figures: CensusFigures | undefined, measure: Measure) =>
  figures && figures.registered > 0 ? figures[measure] / figures.registered : -1;

/** Where a county stands among all; equals share a place. The city has no place. */
export async function standingOf(request: Request, place: CensusPlace): Promise<CensusStanding | undefined> {
  if (!place.county) return undefined;
  const [counties, counted] = await Promise.all([partsOfPlace(request, cityPlace), countWorkers(request, cityPlace)]);
  const placeBy = (measure: Measure) => {
    const own = share(counted.get(place.county!), measure);
    return 1 + counties.filter((county) => share(counted.get(county.code), measure) > own).length;
  };
  return { verified: placeBy('verified'), complete: placeBy('complete'), counties: counties.length };
}
