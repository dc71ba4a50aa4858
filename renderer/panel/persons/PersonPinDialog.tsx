import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../FreshPinDialog.module.css';

export type PersonPin = { readonly name: string; readonly pin: string };

/** The only time that a person's PIN can be read. It closes by its button alone. */
export function PersonPinDialog({ fresh, onNoted }: { readonly fresh: PersonPin | null; readonly onNoted: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={fresh !== null}
      onClose={onNoted}
      title={fresh === null ? '' : t('panel.persons.pinFresh', { name: fresh.name })}
      size="48rem"
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      {fresh !== null && (
        <div className={classes.body}>
          <output className={classes.pin}>{`${fresh.pin.slice(0, 3)} ${fresh.pin.slice(3)}`}</output>
          <p className={classes.text}>{t('panel.pin.freshText')}</p>
          <div className={classes.buttons}>
            <Button variant="filled" onClick={onNoted} data-autofocus>
              {t('panel.pin.noted')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
