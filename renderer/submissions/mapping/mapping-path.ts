import { IMPORT_PATH } from '../use-import-files.ts';

export const MAPPING_ROUTE = `${IMPORT_PATH}/columns/:file`;

export const mappingPath = (file: number): string => `${IMPORT_PATH}/columns/${String(file)}`;
