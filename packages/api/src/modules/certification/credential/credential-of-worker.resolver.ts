import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Request } from '../../../kernel/request.js';
import { WorkerType } from '../../roster/worker/index.js';
import { loadCredentialOfWorker, loadObstacles } from './credential.read.js';
import { CredentialType } from './credential.type.js';
import { IssueObstacle } from './issue-obstacle.js';

@Resolver(() => WorkerType)
export class CredentialOfWorkerResolver {
  @FieldResolver(() => CredentialType, {
    nullable: true,
    description: '家政服务证 certificate of the worker; null when there never was one',
  })
  certificate(@Root() worker: WorkerType, @Ctx() request: Request): Promise<CredentialType | undefined> {
    return loadCredentialOfWorker(request, worker.id);
  }

  @FieldResolver(() => [IssueObstacle], {
    description:
      '现在不能发证的原因，空即可发 what stands between the worker and a certificate now; empty: it can be issued',
  })
  certificateObstacles(@Root() worker: WorkerType, @Ctx() request: Request): Promise<IssueObstacle[]> {
    return loadObstacles(request, worker.id);
  }
}
