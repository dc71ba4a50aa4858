import type { FigureCorrection } from '../../../shared/submissions/verification/verification.ts';
import { sayDeclared } from '../../../shared/wording/figure-words.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './DeclaredAs.module.css';

/** Under a value that rests on a correction: which figure, and what was declared. */
export function CorrectedLine({ correction }: { readonly correction: FigureCorrection }) {
  const language = useLanguage();
  return <span className={classes.declared}>{sayDeclared(correction, language)}</span>;
}
