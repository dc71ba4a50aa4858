import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PageSkeleton.module.css';

/** The shape of a page before it is there. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} role="status" aria-label={t('components.loading')}>
      <Skeleton height="3rem" width="34rem" />
      <Skeleton height="2rem" width="52rem" />
      <Skeleton height="16rem" />
      <Skeleton height="3.6rem" />
      <Skeleton height="3.6rem" />
      <Skeleton height="3.6rem" />
    </div>
  );
}
