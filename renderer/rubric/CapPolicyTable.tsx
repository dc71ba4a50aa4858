import { Radio } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { compare, fromFraction, ONE, type Fraction } from '../../shared/notation/fraction.ts';
import { CAP_POLICIES, type CapPolicy } from '../../shared/submissions/coverage.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { useFormat } from '../wording/use-format.ts';
import { CAP_EXAMPLE, capOutcome } from './cap-example.ts';
import classes from './CapPolicyTable.module.css';
import { useRubricEdit } from './use-rubric-edit.ts';

type CapPolicyTableProps = { readonly policy: CapPolicy; readonly editable: boolean };

const SEGMENTS = ['formal', 'informal', 'total'] as const;
const isOver = (ratio: Fraction): boolean => compare(fromFraction(ratio), ONE) > 0;

/** The three policies beside each other, each with what it lets count of the same figures. */
export function CapPolicyTable({ policy, editable }: CapPolicyTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = useRubricEdit();
  const words = (one: CapPolicy) => (
    <>
      <b>{t(`rubric.cap.${one}`)}</b>
      <span className={classes.text}>{t(`rubric.cap.${one}Text`)}</span>
    </>
  );
  return (
    <>
      <DataTable label={t('rubric.cap.title')}>
        <thead>
          <tr>
            <th scope="col">{t('rubric.cap.policy')}</th>
            {SEGMENTS.map((segment) => (
              <NumberHead key={segment}>{t(`rubric.cap.${segment}Head`)}</NumberHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {CAP_POLICIES.map((one) => {
            const outcome = capOutcome(one);
            return (
              <TableRow key={one} state={one === policy ? 'chosen' : undefined}>
                <th scope="row" className={classes.policy}>
                  {editable ? (
                    <Radio
                      name="cap-policy"
                      checked={one === policy}
                      onChange={() => edit((draft) => ({ ...draft, method: { ...draft.method, capPolicy: one } }))}
                      label={words(one)}
                      classNames={{ label: classes.label ?? '' }}
                    />
                  ) : (
                    <span className={classes.read} data-chosen={one === policy || undefined}>
                      {one === policy && <IconCheck size="1.7rem" role="img" aria-label={t('rubric.cap.inForce')} />}
                      <span className={classes.label}>{words(one)}</span>
                    </span>
                  )}
                </th>
                {SEGMENTS.map((segment) => (
                  <NumberCell key={segment}>
                    <span className={classes.percent} data-over={isOver(outcome[segment].ratio) || undefined}>
                      {format.percentWithSign(outcome[segment].ratio)}
                    </span>
                    <span className={classes.counted}>{format.fraction(outcome[segment].participants, 0)}</span>
                  </NumberCell>
                ))}
              </TableRow>
            );
          })}
        </tbody>
      </DataTable>
      <p className={classes.example}>
        {t('rubric.cap.example', {
          formal: format.count(CAP_EXAMPLE.formal.participants),
          formalOf: format.count(CAP_EXAMPLE.formal.population),
          informal: format.count(CAP_EXAMPLE.informal.participants),
          informalOf: format.count(CAP_EXAMPLE.informal.population),
        })}
      </p>
    </>
  );
}
