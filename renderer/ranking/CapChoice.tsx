import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CAP_POLICIES, type CapPolicy } from '../../shared/submissions/coverage.ts';
import { TermHead } from './TermHead.tsx';

type CapChoiceProps = { readonly chosen: CapPolicy; readonly official: CapPolicy; readonly onChoose: (policy: CapPolicy) => void };

export function CapChoice({ chosen, official, onChoose }: CapChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <TermHead id={id} note={t('ranking.analysis.capOfficial', { policy: t(`ranking.analysis.policyInside.${official}`) })}>
        {t('ranking.analysis.cap')}
      </TermHead>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        color="blue"
        value={chosen}
        onChange={onChoose}
        data={CAP_POLICIES.map((policy) => ({ value: policy, label: t(`ranking.analysis.policy.${policy}`) }))}
      />
    </div>
  );
}
