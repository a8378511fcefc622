import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { DateScalar } from '../../../kernel/scalars.js';
import { changeSetting, readSettings } from './setting.service.js';
import { Setting, SettingPayload } from './setting.type.js';

@Resolver()
export class SettingResolver {
  @Query(() => [Setting], { description: '设置 settings of the platform' })
  @Allow('CITY_BUREAU', 'ADMIN')
  settings(@Ctx() request: Request): Promise<Setting[]> {
    return readSettings(request);
  }

  @Mutation(() => SettingPayload, {
    description:
      '修改设置，自生效日期起；运行设置只由系统管理员修改 change a setting from a day on; how the platform runs is for administrators',
  })
  @Allow('CITY_BUREAU', 'ADMIN')
  async changeSetting(
    @Arg('key', () => String, { description: '键 key' }) key: string,
    @Arg('value', () => String, { description: '值 value, a whole number or a telephone number' }) value: string,
    @Arg('effectiveFrom', () => DateScalar, { description: '生效日期，不早于今天 from which day, today or later' })
    effectiveFrom: string,
    @Ctx() request: Request,
  ): Promise<Partial<SettingPayload>> {
    return { setting: await changeSetting(request, key, value, effectiveFrom) };
  }
}
