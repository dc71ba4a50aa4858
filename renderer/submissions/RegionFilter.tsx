import { TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../wording/use-format.ts';
import classes from './RegionFilter.module.css';

type RegionFilterProps = {
  readonly text: string;
  readonly shown: number;
  readonly all: number;
  readonly onText: (text: string) => void;
};

/** Longer than any name of a region. */
const LONGEST = 60;

/** Leaves in the list the regions whose name or code is typed; Escape brings all of them back. */
export function RegionFilter({ text, shown, all, onText }: RegionFilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.filter}>
      <TextInput
        type="search"
        className={classes.field ?? ''}
        aria-label={t('submissions.list.filter')}
        placeholder={t('submissions.list.filterHint')}
        leftSection={<IconFilter size="1.6rem" aria-hidden />}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('');
        }}
      />
      <span className={classes.count} role="status">
        {text.trim() !== '' &&
          (shown === 0
            ? t('submissions.list.filteredNone')
            : t('submissions.list.filtered', { shown: format.count(shown), count: all, all: format.count(all) }))}
      </span>
    </div>
  );
}
