import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SEARCH_TEXT } from '../../../shared/submissions/search/search.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { WayBack } from '../../components/WayBack.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { useFormat } from '../../wording/use-format.ts';
import { HitRow } from './HitRow.tsx';
import classes from './SearchPage.module.css';
import { createSearchStore } from './search-store.ts';

/** Regulations and innovations of all regions by their words. ↓ leads from the field into the results, ↑ back. */
export function SearchPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useNoun(createSearchStore, (state) => state.text);
  const result = useNoun(createSearchStore, (state) => state.result);
  const failure = useNoun(createSearchStore, (state) => state.failure);
  const search = useNoun(createSearchStore, (state) => state.search);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  // After the page has taken the focus for itself.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);

  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at < 0 && by < 0) return;
    const next = at + by < 0 ? field.current : links[at + by];
    if (next === undefined || next === null) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <PageBody>
      <div className={classes.page} onKeyDown={move}>
        <div>
          <WayBack href="/submissions">{t('submissions.one.back')}</WayBack>
          <PageHeader title={t('submissions.search.title')} subtitle={t('submissions.search.subtitle')} />
        </div>
        <TextInput
          ref={field}
          type="search"
          size="md"
          className={classes.field ?? ''}
          aria-label={t('submissions.search.title')}
          placeholder={t('submissions.search.placeholder')}
          leftSection={<IconSearch size="1.8rem" aria-hidden />}
          maxLength={SEARCH_TEXT}
          value={text}
          onChange={(event) => void search(event.currentTarget.value)}
        />
        <FailureNotice failure={failure} onRetry={() => void search(text)} />
        <p className={classes.count} role="status">
          {result !== null &&
            (result.count === 0
              ? t('submissions.search.nothing')
              : result.count > result.hits.length
                ? t('submissions.search.first', {
                    shown: format.count(result.hits.length),
                    count: result.count,
                    all: format.count(result.count),
                  })
                : t('submissions.search.count', { count: result.count }))}
        </p>
        {result !== null && result.hits.length > 0 && (
          <ul className={classes.hits} ref={list}>
            {result.hits.map((hit) => (
              <HitRow key={`${hit.code} ${hit.place.item} ${String(hit.place.position)}`} hit={hit} />
            ))}
          </ul>
        )}
      </div>
    </PageBody>
  );
}
