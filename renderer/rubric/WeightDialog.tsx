import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FULL_WEIGHT } from '../../shared/rubric/rubric.ts';
import { useLanguage } from '../wording/use-language.ts';
import type { RubricDraft } from './rubric-draft.ts';
import { useRubricEdit } from './use-rubric-edit.ts';
import { evenLevel, moveNode, type WeightNode, weightTree, wholeTree, withTree } from './weight-tree.ts';
import classes from './WeightDialog.module.css';
import { WeightLevel } from './WeightLevel.tsx';

type WeightDialogProps = { readonly opened: boolean; readonly content: RubricDraft; readonly onClose: () => void };

/** The weights of every level of the tree by number or slider; each level is 100 whatever is moved. */
export function WeightDialog({ opened, content, onClose }: WeightDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set());
  /** The tree from which a slider or a typed number set out: the proportions that the others keep until it rests. */
  const anchor = useRef<readonly WeightNode[] | null>(null);
  const read = weightTree(content, language);
  const whole = read.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0) === FULL_WEIGHT;
  const tree = whole ? read : wholeTree(read);

  const apply = (changed: readonly WeightNode[]) => edit((draft) => withTree(draft, changed, language));
  const toggle = (key: string) =>
    setLocked((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('rubric.weights.title')}
      size="84rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <div className={classes.body}>
        <p className={classes.lead}>{t('rubric.weights.lead')}</p>
        {!whole && <p className={classes.scaled}>{t('rubric.weights.scaled')}</p>}
        <WeightLevel
          name={t('rubric.weights.whole')}
          nodes={tree}
          depth={0}
          locked={locked}
          onLock={toggle}
          onMove={(key, wanted) => {
            anchor.current ??= tree;
            apply(moveNode(anchor.current, key, wanted, locked));
          }}
          onRest={() => {
            anchor.current = null;
          }}
          onEven={(key) => apply(evenLevel(tree, key, locked))}
        />
        <div className={classes.buttons}>
          <Button
            variant="filled"
            onClick={() => {
              if (!whole) apply(tree);
              onClose();
            }}
            data-autofocus
          >
            {t('rubric.weights.done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
