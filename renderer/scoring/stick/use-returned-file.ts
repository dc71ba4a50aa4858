import { useRoute } from 'wouter';
import { type FileToken, fileTokenSchema } from '../../../shared/edition/file-token.ts';
import { SCORING_PATH } from '../scoring-paths.ts';

/** The returned file whose address is open; null when another is. */
export const useReturnedFile = (): FileToken | null => {
  const [, params] = useRoute(`${SCORING_PATH}/kembali/:file`);
  const file = fileTokenSchema.safeParse(params?.file);
  return file.success ? file.data : null;
};
