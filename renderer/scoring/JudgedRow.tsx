import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bandOf, type Criterion, type CriterionId } from '../../shared/rubric/rubric.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { useNoun } from '../noun-stores.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { bandRanges } from '../../shared/rubric/band-ranges.ts';
import { BandList } from './BandList.tsx';
import { CriterionComment } from './CriterionComment.tsx';
import { CriterionTitle } from './CriterionTitle.tsx';
import classes from './JudgedRow.module.css';
import { OwnScoreDots } from './OwnScoreDots.tsx';
import { EMPTY_CELL, valueInField } from './score-cell.ts';
import { cellKey, createScoreSheetStore } from './score-sheet-store.ts';
import { ScoreField } from './ScoreField.tsx';
import { useCriterionName } from './use-criterion-name.ts';
import { useOwnNames } from './use-own-names.ts';

type JudgedRowProps = {
  readonly view: SheetView;
  readonly criterion: Criterion;
  readonly active: boolean;
  readonly fields: Map<CriterionId, HTMLInputElement>;
  readonly onTakeUp: () => void;
  readonly onMove: (by: 1 | -1 | 'on') => void;
  readonly onShowEvidence: () => void;
  /** Its comment is open for writing. */
  readonly commenting: boolean;
  readonly onComment: () => void;
  readonly onCommented: () => void;
};

/** A criterion to be scored: what the score in the field means, how the juror scored elsewhere, and the field. */
export function JudgedRow({
  view,
  criterion,
  active,
  fields,
  onTakeUp,
  onMove,
  onShowEvidence,
  commenting,
  onComment,
  onCommented,
}: JudgedRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useCriterionName();
  const regionOf = useOwnNames();
  const cell = useNoun(createScoreSheetStore, (state) => state.cells[cellKey(view.sheet, criterion.id)] ?? EMPTY_CELL);
  const hold = view.held.find((one) => one.criterion === criterion.id);
  const row = useRef<HTMLDivElement>(null);
  const value = valueInField(cell, view.scale) ?? null;
  const band = value === null ? null : bandOf(criterion, value);
  const [pointed, setPointed] = useState<number | null>(null);
  const pointedBand = pointed === null ? null : bandOf(criterion, pointed);
  const said = pointedBand ?? band;
  const own = view.ownScores
    .filter((score) => score.criterion === criterion.id)
    .map(({ code, valueHundredths }) => ({ region: regionOf(code), valueHundredths }));

  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div className={classes.row} data-active={active || undefined} ref={row} onClick={() => fields.get(criterion.id)?.focus()}>
      <div className={classes.name}>
        <CriterionTitle criterion={criterion} assumed={view.label !== ''} />
        {!active && said !== null && (
          <p data-pointed={pointedBand !== null || undefined}>
            {language === 'en' && said.descriptorEn !== '' ? said.descriptorEn : said.descriptor}
          </p>
        )}
      </div>
      <Button
        className={classes.evidence ?? ''}
        leftSection={<IconPaperclip size="1.7rem" />}
        onClick={(event) => {
          event.stopPropagation();
          onShowEvidence();
        }}
      >
        {t('scoring.sheet.evidence')}
      </Button>
      <div className={classes.dots}>
        <span className={classes.dotsTitle}>{t('scoring.sheet.compareHead')}</span>
        <OwnScoreDots criterion={criterion} scale={view.scale} own={own} currentHundredths={value} onPoint={setPointed} />
      </div>
      <ScoreField
        criterion={criterion.id}
        name={nameOf(criterion)}
        cell={cell}
        scale={view.scale}
        writable={view.writable && hold === undefined}
        hold={view.writable ? hold?.because : undefined}
        active={active}
        fields={fields}
        onTakeUp={onTakeUp}
        onMove={onMove}
        onComment={onComment}
      />
      {active && (
        <BandList
          ranges={bandRanges(criterion, view.scale)}
          current={band?.fromHundredths ?? null}
          pointed={pointedBand?.fromHundredths ?? null}
        />
      )}
      <CriterionComment
        criterion={criterion.id}
        name={nameOf(criterion)}
        writable={view.writable}
        active={active}
        open={commenting}
        onOpen={onComment}
        onDone={onCommented}
      />
    </div>
  );
}
