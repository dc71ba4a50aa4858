import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FileToken } from '../../../shared/edition/file-token.ts';
import { shortRegionName } from '../../../shared/edition/region.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { CommentChoice, ReturnChoice, ReturnReading, ReturnState } from '../../../shared/scoring/stick/stick.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { useDoor } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { SCORING_PATH } from '../scoring-paths.ts';
import { useCriterionName } from '../use-criterion-name.ts';
import classes from './ReturnPage.module.css';
import { ReturnedComments } from './ReturnedComments.tsx';
import { ReturnRow } from './ReturnRow.tsx';

type Place = { readonly code: string; readonly criterion: string | null };

const SHOWN_ORDER: readonly ReturnState[] = ['differing', 'fresh', 'closed', 'same'];

const placeOf = ({ code, criterion }: Place): string => `${code} ${criterion ?? ''}`;

/** What came back on the stick, for the juror alone: value by value, and taken in once. */
export function ReturnPage({ file }: { readonly file: FileToken }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const nameOf = useCriterionName();
  const { client } = useDoor();
  const { busy, failure, run } = useRequest();
  const [reading, setReading] = useState<ReturnReading | null>(null);
  const [unread, setUnread] = useState<Failure | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, ReturnChoice>>(new Map());
  const [commentChoices, setCommentChoices] = useState<ReadonlyMap<string, CommentChoice>>(new Map());

  useEffect(() => {
    let wanted = true;
    void client('scoring.readReturn', { file }).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setReading(reply.value);
      else setUnread(reply.failure);
    });
    return () => {
      wanted = false;
    };
  }, [client, file]);

  if (reading === null) {
    return unread === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={unread} onDismiss={() => go(SCORING_PATH, { replace: true })} />
      </PageBody>
    );
  }

  const { comments, regions, criteria, submits } = reading;
  const orderOf = (id: string): number => criteria.findIndex((one) => one.id === id);
  // What is to be decided stands first, what changes nothing last; within, as on the sheets.
  const values = reading.values.toSorted(
    (a, b) =>
      SHOWN_ORDER.indexOf(a.state) - SHOWN_ORDER.indexOf(b.state) ||
      (a.code === b.code ? orderOf(a.criterion) - orderOf(b.criterion) : a.code < b.code ? -1 : 1),
  );
  const regionName = (code: string): string => shortRegionName(regions.find((one) => one.code === code)?.name ?? code);
  const criterionName = (id: string): string => {
    const criterion = criteria.find((one) => one.id === id);
    return criterion === undefined ? id : nameOf(criterion);
  };
  const isUndecided = (one: Place & { readonly state: ReturnState }, made: ReadonlyMap<string, unknown>): boolean =>
    one.state === 'differing' && !made.has(placeOf(one));
  const undecided =
    values.filter((value) => isUndecided(value, choices)).length + comments.filter((one) => isUndecided(one, commentChoices)).length;
  /** Something else stays on record of the sheet than was on the stick. */
  const differsFromStick = (code: string): boolean =>
    [...choices.values(), ...commentChoices.values()].some((one) => one.code === code && one.counts === 'record') ||
    [...values, ...comments].some((one) => one.code === code && one.state === 'closed');
  const handedIn = submits.filter((code) => !differsFromStick(code));
  const notHandedIn = submits.filter(differsFromStick);
  const namesOf = (codes: readonly string[]): string => codes.map(regionName).join(', ');

  const take = async (): Promise<void> => {
    const taken = await run(() =>
      client('scoring.takeReturn', { file, choices: [...choices.values()], commentChoices: [...commentChoices.values()] }),
    );
    if (taken === null) return;
    noticeDone(t('scoring.stick.reading.taken', taken.value));
    go(SCORING_PATH, { replace: true });
  };

  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader title={t('scoring.stick.reading.title')} subtitle={t('scoring.stick.reading.subtitle')} />
        <DataTable label={t('scoring.stick.reading.table')}>
          <thead>
            <tr>
              <th scope="col">{t('scoring.stick.reading.region')}</th>
              <th scope="col">{t('scoring.stick.reading.criterion')}</th>
              <NumberHead>{t('scoring.stick.reading.onRecord')}</NumberHead>
              <NumberHead>{t('scoring.stick.reading.fromStick')}</NumberHead>
              <th scope="col">{t('scoring.stick.reading.state')}</th>
              <th scope="col">{t('scoring.stick.reading.counts')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value) => (
              <ReturnRow
                key={placeOf(value)}
                value={value}
                region={regionName(value.code)}
                criterion={criterionName(value.criterion)}
                counts={choices.get(placeOf(value))?.counts ?? null}
                onChoose={(counts) =>
                  setChoices(new Map([...choices, [placeOf(value), { code: value.code, criterion: value.criterion, counts }]]))
                }
              />
            ))}
          </tbody>
        </DataTable>
        {comments.length > 0 && (
          <ReturnedComments
            comments={comments}
            regionName={regionName}
            criterionName={criterionName}
            countsOf={(comment) => commentChoices.get(placeOf(comment))?.counts ?? null}
            onChoose={(choice) => setCommentChoices(new Map([...commentChoices, [placeOf(choice), choice]]))}
          />
        )}
        {handedIn.length > 0 && <p className={classes.text}>{t('scoring.stick.reading.submits', { regions: namesOf(handedIn) })}</p>}
        {notHandedIn.length > 0 && (
          <p className={classes.text}>{t('scoring.stick.reading.notSubmitted', { regions: namesOf(notHandedIn) })}</p>
        )}
        <p role="status" className={classes.text}>
          {undecided > 0 && t('scoring.stick.reading.undecided', { count: undecided })}
        </p>
        <FailureNotice failure={failure} />
        <div className={classes.buttons}>
          <Button onClick={() => go(SCORING_PATH, { replace: true })}>{t('scoring.stick.reading.later')}</Button>
          <Button variant="filled" loading={busy} disabled={undecided > 0} onClick={() => void take()}>
            {t('scoring.stick.reading.take')}
          </Button>
        </div>
      </div>
    </PageBody>
  );
}
