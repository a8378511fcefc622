import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import { invalid } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import type { Request } from '../../../kernel/request.js';
import { DonePayload, PageArgs } from '../../../kernel/schema-types.js';
import { type IssueCandidate, IssueCandidateConnection } from '../credential/index.js';
import { readCoverage, readCoverageAgencies, readCoverageWeeks } from './coverage.read.js';
import {
  Coverage,
  CoverageAgency,
  CoverageWeek,
  SetCertificateTargetsInput,
  UncertifiedFilter,
  UncertifiedSummary,
} from './coverage.type.js';
import { setTargets } from './target.service.js';
import { listReaders, uncertifiedPage, uncertifiedSummary } from './uncertified.read.js';

@Resolver(() => Coverage)
export class CoverageResolver {
  @Query(() => Coverage, { description: '持证覆盖与进度 coverage and progress of certificates, county by county' })
  @Allow('CITY_BUREAU', 'COUNTY_BUREAU', 'ASSOCIATION')
  certificateCoverage(
    @Arg('county', () => String, { nullable: true, description: '县区代码，缺省为全市 code of the county' })
    county: string | undefined,
    @Ctx() request: Request,
  ): Promise<Coverage> {
    return readCoverage(request, county);
  }

  @Query(() => IssueCandidateConnection, {
    description: '未持证名单 registered workers without a valid certificate, who lacks least first',
  })
  @Allow(...listReaders)
  uncertifiedWorkers(
    @Arg('filter', () => UncertifiedFilter, { nullable: true, description: '筛选 filter' })
    filter: UncertifiedFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() request: Request,
  ): Promise<Page<IssueCandidate>> {
    return uncertifiedPage(request, filter ?? {}, page);
  }

  @Query(() => UncertifiedSummary, { description: '未持证原因汇总 what those without a certificate lack' })
  @Allow(...listReaders)
  uncertifiedSummary(
    @Arg('filter', () => UncertifiedFilter, { nullable: true, description: '筛选 filter' })
    filter: UncertifiedFilter | undefined,
    @Ctx() request: Request,
  ): Promise<UncertifiedSummary> {
    return uncertifiedSummary(request, filter ?? {});
  }

  @Mutation(() => DonePayload, { description: '设定各县持证目标 set the targets of counties' })
  @Allow('CITY_BUREAU')
  async setCertificateTargets(
    @Arg('input', () => SetCertificateTargetsInput, { description: '各县目标 targets' })
    input: SetCertificateTargetsInput,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await setTargets(request, input.targets);
    return { done: true };
  }

  @FieldResolver(() => [CoverageWeek], { description: '逐周新发，最多 104 周 first certificates week by week' })
  weeks(
    @Root() coverage: Coverage,
    @Arg('first', () => Int, { defaultValue: 26, description: '周数，1 至 104 how many weeks' }) first: number,
    @Ctx() request: Request,
  ): Promise<CoverageWeek[]> {
    if (first < 1 || first > 104) throw invalid('first', '周数须在 1 至 104 之间。', 'Ask for 1 to 104 weeks.');
    return readCoverageWeeks(request, coverage.countyCode, first);
  }

  @FieldResolver(() => [CoverageAgency], {
    description: '未持证人数最多的机构，至多 200 agencies with most workers without a valid certificate',
  })
  agencies(
    @Root() coverage: Coverage,
    @Arg('first', () => Int, { defaultValue: 20, description: '机构数，1 至 200 how many' }) first: number,
    @Ctx() request: Request,
  ): Promise<CoverageAgency[]> {
    if (first < 1 || first > 200) throw invalid('first', '一次 1 至 200 家。', 'Ask for 1 to 200 agencies.');
    return readCoverageAgencies(request, coverage.countyCode, first);
  }
}
