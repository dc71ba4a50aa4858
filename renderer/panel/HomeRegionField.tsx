import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RegionCode, regionCodeSchema } from '../../shared/edition/region.ts';
import { useOverview } from '../edition/edition-context.ts';
import { regionsByName } from './regions-by-province.ts';

export type HomeRegionFieldProps = { readonly value: RegionCode | null; readonly onChange: (code: RegionCode | null) => void };

/** Where the person lives or is from. A region of another province competes with nobody here and is not asked for. */
export function HomeRegionField({ value, onChange }: HomeRegionFieldProps) {
  const { t } = useTranslation();
  const { edition } = useOverview();
  return (
    <Select
      label={t('panel.seat.homeRegion')}
      description={t('panel.seat.homeRegionHint')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={t('panel.seat.homeRegionNone')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('panel.seat.homeRegionClear') }}
      data={regionsByName(edition.provinceCode).map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={(chosen) => onChange(chosen === null ? null : regionCodeSchema.parse(chosen))}
    />
  );
}
