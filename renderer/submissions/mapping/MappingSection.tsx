import type { RegionCode } from '../../../shared/edition/region.ts';
import { submissionsContract } from '../../../shared/submissions/contract.ts';
import { useOverview } from '../../edition/edition-context.ts';
import { RememberedMappings } from './RememberedMappings.tsx';

const { roles } = submissionsContract['submissions.mappings'];

/** What is remembered of this sender, for whom the door tells of it. */
export function MappingSection({ code, regionName }: { readonly code: RegionCode; readonly regionName: string }) {
  const { identity } = useOverview();
  return roles.includes(identity.role) ? <RememberedMappings code={code} regionName={regionName} /> : null;
}
