import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../shared/rubric/rubric.ts';
import { NamesForm } from './NamesForm.tsx';

type AspectNames = Pick<Criterion, 'aspect' | 'aspectEn'>;

type AspectFormProps = {
  readonly names: AspectNames;
  /** Names that other aspects have. */
  readonly taken: readonly string[];
  readonly act: string;
  readonly onClose: () => void;
  readonly onDone: (names: AspectNames) => void;
};

/** The names of an aspect in both languages. */
export function AspectForm({ names, onDone, ...rest }: AspectFormProps) {
  const { t } = useTranslation();
  return (
    <NamesForm
      names={{ name: names.aspect, nameEn: names.aspectEn }}
      words={{
        name: t('rubric.aspect.name'),
        nameEn: t('rubric.aspect.nameEn'),
        needed: t('rubric.aspect.needed'),
        taken: t('rubric.aspect.taken'),
      }}
      maxLength={80}
      onDone={({ name, nameEn }) => onDone({ aspect: name, aspectEn: nameEn })}
      {...rest}
    />
  );
}
