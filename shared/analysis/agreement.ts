import { ICC_FORMS, type IccForm } from './icc-forms.ts';
import { type Icc, intraclassCorrelations } from './intraclass-correlation.ts';
import { type KendallW, kendallW } from './kendall-w.ts';
import { type Alpha, krippendorffAlpha } from './krippendorff-alpha.ts';
import type { Reasons } from './reasons.ts';
import { scoresOf, type Study } from './study.ts';

export type Agreement = {
  readonly icc: Readonly<Record<IccForm, Icc | null>> | null;
  readonly kendallW: KendallW | null;
  readonly alpha: Alpha | null;
};

/** How well jurors agree, by criterion. ICC and W use the objects that every juror scored; α uses all that can be compared. */
export const agreement = (study: Study, reasons: Reasons): Readonly<Record<string, Agreement>> =>
  Object.fromEntries(
    study.criteria.map((id, criterion) => {
      const all = study.objects.map((_, object) => scoresOf(study, object, criterion));
      const complete = all.filter((scores) => scores.length === study.jurors.length);
      const few =
        study.jurors.length < 2
          ? 'there is only one juror'
          : complete.length < 2
            ? 'fewer than two objects were scored by every juror'
            : null;
      const icc = intraclassCorrelations(complete);
      if (icc === null) reasons.why(`agreement.${id}.icc`, few ?? 'all scores are equal');
      else
        for (const form of ICC_FORMS) {
          const found = icc[form];
          const why =
            found === null
              ? 'there is no difference between objects to compare with'
              : found.F === null
                ? 'jurors do not differ at all within an object'
                : found.lower95 === null || found.upper95 === null
                  ? 'objects differ too little for limits'
                  : null;
          if (why !== null) reasons.why(`agreement.${id}.icc.${form}`, why);
        }
      const w = kendallW(complete);
      if (w === null) reasons.why(`agreement.${id}.kendallW`, few ?? 'no juror puts one object before another');
      const alpha = krippendorffAlpha(all);
      if (alpha === null) reasons.why(`agreement.${id}.alpha`, few ?? 'no two scores can be compared, or all are equal');
      return [id, { icc, kendallW: w, alpha }];
    }),
  );
