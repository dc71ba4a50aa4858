import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/submissions/findings/finding.ts';
import { figuresToCorrect } from '../../../shared/submissions/findings/figures-to-correct.ts';
import { figureKey } from '../../../shared/submissions/verification/verification.ts';
import { sayFigure } from '../../../shared/wording/figure-words.ts';
import { useNoun } from '../../noun-stores.tsx';
import { useLanguage } from '../../wording/use-language.ts';
import { useMayVerify } from '../verification/use-may-verify.ts';
import { createVerificationStore } from '../verification/verification-store.ts';

/** The way from a finding to the figure behind it; where two figures may be the wrong one, both are offered. */
export function CorrectMenu({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const may = useMayVerify();
  const open = useNoun(createVerificationStore, (state) => state.open);
  const figures = figuresToCorrect(finding);
  const [first] = figures;
  if (!may || first === undefined) return null;
  const label = finding.place.item === 'figure' ? finding.place.label : '';
  const own = (place: typeof first): string => sayFigure({ subject: place.subject, label: place === first ? label : '' }, language);
  const begin = (place: typeof first): void => open({ code: finding.region, ...place }, 'correct');
  if (figures.length === 1) {
    return (
      <Button size="xs" aria-label={t('submissions.verification.correctOf', { figure: own(first) })} onClick={() => begin(first)}>
        {t('submissions.verification.correctAct')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" portalProps={{ target: 'main' }}>
      <Menu.Target>
        <Button size="xs" rightSection={<IconChevronDown size="1.4rem" aria-hidden />}>
          {t('submissions.verification.correctAct')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {figures.map((place) => (
          <Menu.Item key={figureKey(place)} onClick={() => begin(place)}>
            {own(place)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
