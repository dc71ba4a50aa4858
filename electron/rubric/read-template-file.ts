import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { readTemplate, type RubricTemplate, TEMPLATE_LIMIT_BYTES } from '../../shared/rubric/rubric-template.ts';

/** Reads a file that somebody chose as a template. It is hostile until all of it is parsed. */
export const readTemplateFile = async (path: string | null): Promise<Reply<RubricTemplate>> => {
  if (path === null) return fail({ code: 'file-gone', fileName: '' });
  const fileName = basename(path);
  try {
    const { size } = await stat(path);
    if (size > TEMPLATE_LIMIT_BYTES) return fail({ code: 'template-refused', fileName, problem: 'too-large' });
    const read = readTemplate(await readFile(path, 'utf8'));
    return 'problem' in read ? fail({ code: 'template-refused', fileName, problem: read.problem }) : succeed(read);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail({ code: 'file-not-readable', fileName });
    throw error;
  }
};
