import { Select } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeRegionFieldProps } from './HomeRegionField.tsx';

const HomeRegionField = lazy(() => import('./HomeRegionField.tsx').then((module) => ({ default: module.HomeRegionField })));

/** The field with its list of regions, which is read only when the form stands. */
export function HomeRegion(props: HomeRegionFieldProps) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<Select label={t('panel.seat.homeRegion')} disabled />}>
      <HomeRegionField {...props} />
    </Suspense>
  );
}
