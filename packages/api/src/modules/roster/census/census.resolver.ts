import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { isAsked } from '../../../kernel/asked.js';
import type { Request } from '../../../kernel/request.js';
import { countPlace } from './census.read.js';
import { Census, CensusAgencyRow, CensusRecount, CensusStanding, CensusWeek } from './census.type.js';
import { agenciesLacking } from './census-agency.read.js';
import { type CensusPlace, censusPlace, partsOfPlace, regionOfPlace, WHOLE } from './census-place.js';
import { recountCensus } from './census-recount.read.js';
import { standingOf } from './census-standing.read.js';
import { censusWeeks } from './census-week.read.js';

interface CensusOfPlace extends Census {
  place: CensusPlace;
}

@Resolver(() => Census)
export class CensusResolver {
  @Query(() => Census, {
    description: '底数摸查 counts of the city or one county; a county officer has the own county',
  })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION')
  async census(
    @Arg('county', () => String, { nullable: true, description: '县区代码，缺省为全部 code of the county' }) county:
      | string
      | undefined,
    @Ctx() request: Request,
  ): Promise<CensusOfPlace> {
    const place = await censusPlace(request, county);
    const [countsOf, parts, region] = await Promise.all([
      countPlace(request, place),
      isAsked(request, 'Census', 'rows') ? partsOfPlace(request, place) : [],
      isAsked(request, 'Census', 'region') ? regionOfPlace(request, place) : undefined,
    ]);
    const { figures, lateness } = countsOf(WHOLE);
    return {
      asOf: request.clock.now(),
      region: region!,
      figures,
      rows: parts.map((part) => {
        const counted = countsOf(part.code);
        return { region: part, figures: counted.figures, ...counted.lateness };
      }),
      waiting: lateness.waiting,
      overdue: lateness.overdue,
      place,
    };
  }

  @Query(() => CensusRecount, { description: '底数复核 recounts the register and compares it with the kept counts' })
  @Allow('CITY_BUREAU')
  censusRecount(@Ctx() request: Request): Promise<CensusRecount> {
    return recountCensus(request);
  }

  @FieldResolver(() => [CensusAgencyRow], {
    description: '缺项人数最多的机构 agencies with most workers who lack something',
  })
  agencies(
    @Root() census: CensusOfPlace,
    @Arg('first', () => Int, { defaultValue: 50, description: '至多 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<CensusAgencyRow[]> {
    return agenciesLacking(request, census.place, first);
  }

  @FieldResolver(() => CensusStanding, {
    nullable: true,
    description: '全市名次；全市为空 the place of the county among all; none for the city',
  })
  standing(@Root() census: CensusOfPlace, @Ctx() request: Request): Promise<CensusStanding | undefined> {
    return standingOf(request, census.place);
  }

  @FieldResolver(() => [CensusWeek], { description: '逐周底数 the counts week by week, the running week last' })
  weeks(
    @Root() census: CensusOfPlace,
    @Arg('last', () => Int, { defaultValue: 12, description: '最近几周，至多 104 how many weeks' }) last: number,
    @Ctx() request: Request,
  ): Promise<CensusWeek[]> {
    return censusWeeks(request, census.place, census.figures, last);
  }
}
