import { defineText } from '../../../i18n';
import { importEn } from './import.en';
import { importZh } from './import.zh';

export const importText = defineText('import', importZh, importEn);
