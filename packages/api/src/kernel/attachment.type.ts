import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Attachment } from './attachment.js';
import { Personal } from './schema-types.js';

@ObjectType('Attachment', {
  description:
    '附件 a file attached to a record; downloaded from /files/attachments/{id} by whoever may read the record',
})
export class AttachmentType implements Pick<Attachment, 'id' | 'fileName' | 'size' | 'uploadedAt'> {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '文件名 file name' }) @Personal() fileName!: string;
  @Field(() => String, { description: '文件类型 media type, by what is in the file' }) mediaType!: string;
  @Field(() => Int, { description: '大小（字节） size in bytes' }) size!: number;
  @Field(() => Date, { description: '上传时间 uploaded at' }) uploadedAt!: Date;
}
