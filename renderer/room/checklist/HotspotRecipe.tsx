import { useTranslation } from 'react-i18next';

const STEPS = ['start', 'name', 'laptop', 'devices', 'open', 'data', 'back'] as const;

/** How to make a network of one's own when the venue's does not carry the room. */
export function HotspotRecipe() {
  const { t } = useTranslation();
  return (
    <ol>
      {STEPS.map((step) => (
        <li key={step}>{t(`roomChecklist.hotspot.steps.${step}`)}</li>
      ))}
    </ol>
  );
}
