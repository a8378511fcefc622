import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../kernel/access-rule.js';
import type { Attachment } from '../../../kernel/attachment.js';
import { AttachmentType } from '../../../kernel/attachment.type.js';
import type { Request } from '../../../kernel/request.js';
import { Personal } from '../../../kernel/schema-types.js';
import { findWorker } from './worker.read.js';
import { Consent, WorkerPayload, WorkerType } from './worker.type.js';
import { loadPhoto, loadScan } from './worker-file.js';
import { setWorkerPhoto } from './worker-record.service.js';

/** The photo of a worker. */
@Resolver(() => WorkerType)
export class WorkerPhotoResolver {
  @FieldResolver(() => AttachmentType, {
    nullable: true,
    description: '照片 photo; null without one, without the consent for it, and for whoever does not keep the worker',
  })
  @Personal()
  photo(@Root() worker: WorkerType, @Ctx() request: Request): Promise<Attachment | undefined> {
    return loadPhoto(request, worker);
  }

  @Mutation(() => WorkerPayload, {
    description: '设置照片；不给文件即移除 set or replace the photo; remove it without a file',
  })
  @Allow('COUNTY_BUREAU', 'AGENCY')
  async setWorkerPhoto(
    @Arg('worker', () => ID, { description: '服务员 worker' }) id: string,
    @Arg('photo', () => ID, { nullable: true, description: '已上传的照片，JPG、PNG 或 WebP，至多 2 MB uploaded photo' })
    photo: string | undefined,
    @Ctx() request: Request,
  ): Promise<Partial<WorkerPayload>> {
    return { worker: await findWorker(request, await setWorkerPhoto(request, id, photo ?? undefined)) };
  }
}

/** The signed paper of a consent. */
@Resolver(() => Consent)
export class ConsentScanResolver {
  @FieldResolver(() => AttachmentType, { nullable: true, description: '签署件 scan of the signed paper' })
  @Personal()
  scan(@Root() consent: Consent, @Ctx() request: Request): Promise<Attachment | undefined> {
    return loadScan(request, consent.id);
  }
}
