import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/panel/staff/staff.ts';
import { NumberCell } from '../../components/NumberCell.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './StaffSection.module.css';

type StaffRowProps = {
  readonly member: StaffMember;
  readonly editable: boolean;
  readonly onReplace: () => void;
  readonly onRemove: () => void;
};

export function StaffRow({ member, editable, onReplace, onRemove }: StaffRowProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { number, personName, pinSetAt, pinSetCount, leftAt } = member;
  const state =
    leftAt !== null
      ? t('panel.staff.left', { at: time.instant(leftAt) })
      : pinSetCount > 1
        ? t('panel.staff.replaced', { count: pinSetCount - 1, at: time.instant(pinSetAt) })
        : t('panel.staff.since', { at: time.instant(pinSetAt) });
  return (
    <tr data-left={leftAt !== null || undefined} className={classes.row}>
      <NumberCell strong>{number}</NumberCell>
      <th scope="row">{personName}</th>
      <td>{state}</td>
      {editable && (
        <td className={classes.actions}>
          {leftAt === null && (
            <span className={classes.buttons}>
              <Button size="xs" onClick={onReplace} aria-label={t('panel.staff.replaceOf', { name: personName })}>
                {t('panel.staff.replace')}
              </Button>
              <Button size="xs" variant="subtle" onClick={onRemove} aria-label={t('panel.staff.removeOf', { name: personName })}>
                {t('panel.staff.remove')}
              </Button>
            </span>
          )}
        </td>
      )}
    </tr>
  );
}
