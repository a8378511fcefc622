import { defineText } from '../i18n';

export const fileText = defineText(
  'file',
  {
    choose: '选择文件',
    other: '换一个',
    more: '再选一个',
    remove: '移除 {{name}}',
    preview: '所选图片',
  },
  {
    choose: 'Choose a file',
    other: 'Choose another',
    more: 'Add another',
    remove: 'Remove {{name}}',
    preview: 'The picture that was chosen',
  },
);
