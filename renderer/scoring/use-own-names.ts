import { type RegionCode, shortRegionName } from '../../shared/edition/region.ts';
import { useNoun } from '../noun-stores.tsx';
import { createScoringStore } from './scoring-store.ts';

/** How a region of the own list is called in small places; its code where the list does not have it. */
export const useOwnNames = (): ((code: RegionCode) => string) => {
  const sheets = useNoun(createScoringStore, (state) => state.sheets);
  return (code) => {
    const region = sheets?.find((sheet) => sheet.code === code)?.region;
    return region === undefined ? code : shortRegionName(region.name);
  };
};
