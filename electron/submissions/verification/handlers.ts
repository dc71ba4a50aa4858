import { type Failure, fail, succeed } from '../../../shared/failure.ts';
import type { Figure } from '../../../shared/submissions/figure.ts';
import {
  declaredFigure,
  type NamedDocument,
  figureFingerprint,
  figureKey,
  type FigurePlace,
} from '../../../shared/submissions/verification/verification.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { submissionQueries } from '../queries.ts';
import { verificationQueries } from './queries.ts';

type VerificationCalls = 'submissions.verifyFigure' | 'submissions.correctFigure' | 'submissions.withdrawVerification';

export const verificationHandlers = (records: Records): Pick<SliceHandlers<'submissions'>, VerificationCalls> => {
  const queries = verificationQueries(records.file.database);
  const submissions = submissionQueries(records.file.database);

  /** The figure, if it still says what was shown and a document is named; otherwise what stands against checking it. */
  const toCheck = (input: FigurePlace & NamedDocument & { readonly declared: string }): Figure | Failure => {
    const figure = submissions.figuresFor(input.code).find((one) => figureKey(one) === figureKey(input));
    if (figure === undefined) return { code: 'not-found', noun: 'figure', id: `${input.code}/${figureKey(input)}` };
    if (figureFingerprint(figure) !== input.declared) return { code: 'figure-changed' };
    return input.document === '' ? { code: 'document-needed' } : figure;
  };

  return {
    'submissions.verifyFigure': {
      answer: (input, { at, session, giveReason }) => {
        const figure = toCheck(input);
        if ('code' in figure) return fail(figure);
        if (figure.value === null) return fail({ code: 'figure-blank' });
        const { code, subject, position, document, documentDate } = input;
        giveReason(document);
        const place = { code, subject, position };
        queries.write({ ...place, kind: 'verified', declared: declaredFigure(figure), document, documentDate, at, by: actorOf(session) });
        return succeed(null);
      },
    },
    'submissions.correctFigure': {
      answer: (input, { at, session, giveReason }) => {
        const figure = toCheck(input);
        if ('code' in figure) return fail(figure);
        const { code, subject, position, document, documentDate, value, reason } = input;
        if (figure.value === value) return fail({ code: 'correction-equals-declared', value });
        if (reason === '') return fail({ code: 'reason-needed' });
        giveReason(reason);
        queries.write({
          code,
          subject,
          position,
          kind: 'corrected',
          declared: declaredFigure(figure),
          value,
          reason,
          document,
          documentDate,
          at,
          by: actorOf(session),
        });
        return succeed(null);
      },
    },
    'submissions.withdrawVerification': {
      answer: ({ reason, ...place }, { giveReason }) => {
        if (reason === '') return fail({ code: 'reason-needed' });
        if (!queries.remove(place)) return fail({ code: 'not-found', noun: 'verification', id: `${place.code}/${figureKey(place)}` });
        giveReason(reason);
        return succeed(null);
      },
    },
  };
};
