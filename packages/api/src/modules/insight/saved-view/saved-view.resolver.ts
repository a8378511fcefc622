import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AllowSignedIn } from '../../../kernel/access-rule.js';
import type { Request } from '../../../kernel/request.js';
import { DonePayload } from '../../../kernel/schema-types.js';
import { ListName } from '../list-name.js';
import { deleteSavedView, savedViewsOf, saveView } from './saved-view.service.js';
import { SavedView, SavedViewPayload } from './saved-view.type.js';

@Resolver()
export class SavedViewResolver {
  @Query(() => [SavedView], { description: '常用视图 views of a list that the account keeps' })
  @AllowSignedIn()
  savedViews(
    @Arg('list', () => ListName, { description: '名录 the list' }) list: ListName,
    @Ctx() request: Request,
  ): Promise<SavedView[]> {
    return savedViewsOf(request, list);
  }

  @Mutation(() => SavedViewPayload, { description: '保存视图 keep a view; one of the same name is replaced' })
  @AllowSignedIn()
  async saveView(
    @Arg('list', () => ListName, { description: '名录 the list' }) list: ListName,
    @Arg('name', () => String, { description: '名称 name, at most 20 characters' }) name: string,
    @Arg('query', () => String, { description: '查询参数 query string of the list' }) query: string,
    @Ctx() request: Request,
  ): Promise<Partial<SavedViewPayload>> {
    return { view: await saveView(request, list, name, query) };
  }

  @Mutation(() => DonePayload, { description: '删除视图 delete a view' })
  @AllowSignedIn()
  async deleteSavedView(
    @Arg('id', () => ID, { description: '标识 id' }) id: string,
    @Ctx() request: Request,
  ): Promise<Partial<DonePayload>> {
    await deleteSavedView(request, id);
    return { done: true };
  }
}
