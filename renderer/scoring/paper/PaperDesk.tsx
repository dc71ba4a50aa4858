import { Button } from '@mantine/core';
import { IconKeyboard, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shortRegionName } from '../../../shared/edition/region.ts';
import type { PaperSheet } from '../../../shared/scoring/paper/paper-sheet.ts';
import type { PaperSerial } from '../../../shared/scoring/paper/serial.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { WayBack } from '../../components/WayBack.tsx';
import { useOverview, useWritable } from '../../edition/edition-context.ts';
import { useNoun } from '../../noun-stores.tsx';
import { REGISTER_STAFF_PATH } from '../../panel/staff/staff-paths.ts';
import { SCORING_PATH } from '../scoring-paths.ts';
import { DecidePaperDialog } from './DecidePaperDialog.tsx';
import { createPaperStore } from './paper-store.ts';
import classes from './PaperDesk.module.css';
import { PaperRow } from './PaperRow.tsx';
import { PrintPapersDialog } from './PrintPapersDialog.tsx';
import { TypePaperDialog } from './TypePaperDialog.tsx';

type Asked =
  /** `again`: these; null lets the person choose. */
  | { readonly what: 'print'; readonly again: readonly PaperSheet[] | null }
  | { readonly what: 'type'; readonly serial: PaperSerial | null }
  | { readonly what: 'decide'; readonly paper: PaperSheet };

const PRINTED_IN: readonly string[] = ['aturan-terkunci', 'penilaian', 'pleno'];
const TYPED_IN: readonly string[] = ['penilaian', 'pleno'];

/** Sheets on paper: what was printed, who typed it, who confirmed it; and the three acts on them. */
export function PaperDesk() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const { papers, panel, staff, monitor, failure, refresh } = useNoun(createPaperStore, (state) => state);
  const [asked, setAsked] = useState<Asked | null>(null);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  if (papers === null || panel === null || staff === null || monitor === null) {
    return failure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={failure} onRetry={() => void refresh()} />
      </PageBody>
    );
  }

  const present = staff.members.filter(({ leftAt }) => leftAt === null);
  const acts = writable && identity.role === 'sekretariat';
  const printable = acts && PRINTED_IN.includes(edition.phase);
  const typable = acts && TYPED_IN.includes(edition.phase) && present.length > 0;
  const seatText = (seat: number): string => {
    const holder = panel.seats.find((one) => one.seat === seat);
    return `${String(seat)} · ${holder?.title ?? ''}`;
  };
  const regionText = (code: string): string => shortRegionName(monitor.regions.find((one) => one.code === code)?.name ?? code);
  const staffName = (number: number | null): string => staff.members.find((one) => one.number === number)?.personName ?? '';
  const nameOf = ({ typedBy, decidedBy }: PaperSheet) => ({
    typist: staffName(typedBy),
    decider: decidedBy === null ? '' : decidedBy.by === 'staff' ? staffName(decidedBy.number) : t('scoring.seat', { seat: decidedBy.seat }),
  });
  const close = () => setAsked(null);
  /** Still empty on the records: paper may still become its scores. */
  const isOpenForPaper = ({ seat, code }: PaperSheet): boolean =>
    monitor.cells.some((cell) => cell.seat === seat && cell.code === code && cell.state === 'empty');
  const overtaken = papers.filter((paper) => paper.outdatedBecause === 'rubric' && isOpenForPaper(paper));

  return (
    <PageBody>
      <div className={classes.page}>
        <div>
          <WayBack href={SCORING_PATH}>{t('scoring.title')}</WayBack>
          <PageHeader title={t('scoring.paper.title')} subtitle={t('scoring.paper.subtitle')}>
            {typable && (
              <Button leftSection={<IconKeyboard size="1.7rem" aria-hidden />} onClick={() => setAsked({ what: 'type', serial: null })}>
                {t('scoring.paper.typeAny')}
              </Button>
            )}
            {printable && (
              <Button
                variant="filled"
                leftSection={<IconPrinter size="1.7rem" aria-hidden />}
                onClick={() => setAsked({ what: 'print', again: null })}
              >
                {t('scoring.paper.print')}
              </Button>
            )}
          </PageHeader>
        </div>
        <FailureNotice failure={failure} onRetry={() => void refresh()} />
        {acts && present.length < 2 && (
          <div className={classes.note}>
            <span>{t('scoring.paper.noStaff')}</span>
            <Button size="xs" onClick={() => go(REGISTER_STAFF_PATH)}>
              {t('scoring.paper.registerStaff')}
            </Button>
          </div>
        )}
        {printable && overtaken.length > 0 && (
          <div className={classes.note}>
            <span>{t('scoring.paper.overtaken', { count: overtaken.length })}</span>
            <Button size="xs" onClick={() => setAsked({ what: 'print', again: overtaken })}>
              {t('scoring.paper.printAllAgain')}
            </Button>
          </div>
        )}
        {papers.length === 0 ? (
          <EmptyState>{t('scoring.paper.none')}</EmptyState>
        ) : (
          <DataTable label={t('scoring.paper.list')}>
            <thead>
              <tr>
                <th scope="col">{t('scoring.paper.serial')}</th>
                <th scope="col">{t('scoring.paper.seat')}</th>
                <th scope="col">{t('scoring.paper.region')}</th>
                <th scope="col">{t('scoring.paper.state')}</th>
                <th scope="col">{t('scoring.paper.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {papers.map((paper) => (
                <PaperRow
                  key={paper.serial}
                  paper={paper}
                  seat={seatText(paper.seat)}
                  region={regionText(paper.code)}
                  nameOf={nameOf}
                  onType={typable ? () => setAsked({ what: 'type', serial: paper.serial }) : null}
                  onDecide={typable ? () => setAsked({ what: 'decide', paper }) : null}
                  onPrintAgain={printable && isOpenForPaper(paper) ? () => setAsked({ what: 'print', again: [paper] }) : null}
                />
              ))}
            </tbody>
          </DataTable>
        )}
      </div>
      <PrintPapersDialog
        opened={asked?.what === 'print'}
        seats={panel.seats}
        monitor={monitor}
        again={asked?.what === 'print' ? asked.again : null}
        onClose={close}
      />
      <TypePaperDialog
        opened={asked?.what === 'type'}
        serial={asked?.what === 'type' ? asked.serial : null}
        staff={present}
        onClose={close}
      />
      <DecidePaperDialog paper={asked?.what === 'decide' ? asked.paper : null} staff={present} seats={panel.seats} onClose={close} />
    </PageBody>
  );
}
