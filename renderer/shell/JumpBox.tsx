import '@mantine/spotlight/styles.layer.css';
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { IconMapPin, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CallOutput } from '../../shared/contract.ts';
import { useOverview } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import './jump-box.css';
import { SEARCH_PATH } from '../submissions/search/search-path.ts';
import { HISTORY_PATH, mayOpenHistory, railOf, stagesFor } from './stages.ts';

type Regions = CallOutput<'submissions.list'>;

/** Search box over pages and regions. `turn` counts the wishes to open it. */
export function JumpBox({ turn }: { readonly turn: number }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { client } = useDoor();
  const overview = useOverview();
  const [regions, setRegions] = useState<Regions>([]);
  const ofJuror = overview.identity.seat !== null;

  useEffect(() => {
    if (turn === 0) return;
    spotlight.open();
    void client('submissions.list', {}).then((reply) => {
      if (reply.ok) setRegions(reply.value);
    });
  }, [turn, client]);

  const pages = railOf(overview).map((stage) => ({
    id: stage.name,
    label: t(`shell.${stage.name}`),
    onClick: () => go(stage.path),
  }));
  const history = mayOpenHistory(overview.identity.role)
    ? [{ id: 'history', label: t('shell.history'), onClick: () => go(HISTORY_PATH) }]
    : [];
  // Where the submissions may be opened, they may be searched.
  const search = stagesFor(overview).includes('submissions')
    ? [{ id: 'search', label: t('shell.jumpSearch'), onClick: () => go(SEARCH_PATH) }]
    : [];
  // A juror jumps to the own sheet of a region, staff to what the region handed in.
  const shown = ofJuror ? regions.filter((region) => region.status === 'kandidat') : regions;
  const actions: SpotlightActionGroupData[] = [
    { group: t('shell.jumpPages'), actions: [...pages, ...search, ...history] },
    {
      group: t('shell.jumpRegions'),
      actions: shown.map((one) => ({
        id: one.code,
        label: one.region.name,
        description: one.code,
        leftSection: <IconMapPin size="1.7rem" aria-hidden />,
        onClick: () => go(`${ofJuror ? '/scoring' : '/submissions'}/${one.code}`),
      })),
    },
  ];

  return (
    <Spotlight
      actions={actions}
      nothingFound={t('shell.jumpNothing')}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('shell.jump') } }}
      overlayProps={{ blur: 0 }}
      centered={false}
      yOffset="8vh"
      scrollable
      maxHeight="42rem"
      searchProps={{
        leftSection: <IconSearch size="1.8rem" aria-hidden />,
        placeholder: t('shell.jumpPlaceholder'),
        'aria-label': t('shell.jump'),
      }}
    />
  );
}
