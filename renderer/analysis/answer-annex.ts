import { type Annex, annex, type AnnexInput, type AnnexOptions } from '../../shared/analysis/annex/annex.ts';
import type { AnnexPart } from '../../shared/analysis/annex/annex-part.ts';

/** What the worker is asked, and what it answers, part by part. */
export type AnnexRequest = { readonly input: AnnexInput; readonly options: AnnexOptions };
export type AnnexAnswer =
  | { readonly kind: 'part'; readonly part: AnnexPart }
  | { readonly kind: 'done'; readonly annex: Annex }
  | { readonly kind: 'failed'; readonly problem: string };

export type AnnexListener = (answer: AnnexAnswer) => void;

/** Reckons the annex and tells of its parts; an error is an answer too. */
export const answerAnnex = ({ input, options }: AnnexRequest, tell: AnnexListener): void => {
  try {
    const found = annex(input, options, (part) => tell({ kind: 'part', part }));
    tell({ kind: 'done', annex: found });
  } catch (error) {
    tell({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
  }
};
