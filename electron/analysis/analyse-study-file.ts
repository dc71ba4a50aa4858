import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnalysedStudy } from '../../shared/analysis/analysed-study.ts';
import type { AnalysisOptions } from '../../shared/analysis/analyse.ts';
import type { StudyProblem } from '../../shared/analysis/study.ts';
import { STUDY_LIMIT_BYTES, type StudyFailure } from '../../shared/analysis/study-failure.ts';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { workerFile } from '../workers/worker-file.ts';

type Answer =
  ({ readonly ok: true } & AnalysedStudy) | { readonly ok: false; readonly place: string; readonly problem: StudyFailure['problem'] };

const TIME_LIMIT_MS = 120_000;
const HEAP_MB = 1024;
const TOO_HEAVY: Answer = { ok: false, place: '', problem: 'too-heavy' };

const analyseInThread = async (text: string, options: AnalysisOptions): Promise<Answer> => {
  const worker = new Worker(workerFile('analyse-study'), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => {
        resolve(TOO_HEAVY);
      }, TIME_LIMIT_MS);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { readonly code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(TOO_HEAVY);
        else reject(error);
      });
      worker.postMessage({ text, options });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

/** Reads and analyses a file of ratings that a person has chosen; nothing of it is kept. */
export const analyseStudyFile = async (
  path: string | null,
  options: AnalysisOptions,
): Promise<Reply<AnalysedStudy & { readonly fileName: string }>> => {
  if (path === null) return fail({ code: 'file-gone', fileName: '' });
  const fileName = basename(path);
  const refuse = (place: string, problem: StudyProblem | 'too-large' | 'too-heavy') =>
    fail({ code: 'study-refused', fileName, place, problem });
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > STUDY_LIMIT_BYTES) return refuse('', 'too-large');
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail({ code: 'file-not-readable', fileName });
    throw error;
  }
  const answer = await analyseInThread(text, options);
  if (!answer.ok) return refuse(answer.place, answer.problem);
  const { criteria, objects, jurors, analysis } = answer;
  return succeed({ fileName, criteria, objects, jurors, analysis });
};
