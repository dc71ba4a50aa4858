import { type ReadStudy, readStudy } from './study.ts';

/** A study as the text of a file. What is no JSON at all is no study at its beginning. */
export const readStudyText = (text: string): ReadStudy => {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, place: '', problem: 'not-a-study' };
  }
  return readStudy(content);
};
