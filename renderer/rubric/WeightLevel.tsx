import { ActionIcon, Button, Slider } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FULL_WEIGHT } from '../../shared/rubric/rubric.ts';
import { shareOut } from '../../shared/rubric/share-weights.ts';
import { HundredthsField } from '../components/HundredthsField.tsx';
import { useFormat } from '../wording/use-format.ts';
import type { WeightNode } from './weight-tree.ts';
import classes from './WeightLevel.module.css';

type WeightLevelProps = {
  /** Of what the level makes up. */
  readonly name: string;
  readonly nodes: readonly WeightNode[];
  readonly depth: number;
  readonly locked: ReadonlySet<string>;
  readonly onLock: (key: string) => void;
  /** The wanted weight in hundredths of a percentage point of the whole. */
  readonly onMove: (key: string, wantedHundredths: number) => void;
  readonly onRest: () => void;
  readonly onEven: (key: string) => void;
};

/** What stands side by side and is 100 % together, each with what stands under it. */
export function WeightLevel({ name, nodes, depth, ...acts }: WeightLevelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { locked, onLock, onMove, onRest, onEven } = acts;
  const whole = nodes.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0);
  const shares =
    whole === 0
      ? nodes.map(() => 0)
      : shareOut(
          FULL_WEIGHT,
          nodes.map(({ weightHundredths }) => weightHundredths),
        );
  const first = nodes[0];
  return (
    <div className={classes.level} role="group" aria-label={name}>
      {nodes.length > 1 && first !== undefined && (
        <div className={classes.head}>
          <span>{t('rubric.weights.level', { name })}</span>
          <Button size="xs" variant="subtle" onClick={() => onEven(first.key)} aria-label={t('rubric.weights.evenOf', { name })}>
            {t('rubric.weights.even')}
          </Button>
        </div>
      )}
      {nodes.map((node, index) => {
        const held = locked.has(node.key);
        const alone = nodes.length === 1;
        return (
          <div key={node.key}>
            <div className={classes.row} data-depth={depth}>
              <span className={classes.name}>{node.name || t('rubric.criterion.unnamed')}</span>
              <ActionIcon
                size="md"
                variant="subtle"
                aria-pressed={held}
                disabled={alone}
                onClick={() => onLock(node.key)}
                aria-label={t(held ? 'rubric.weights.release' : 'rubric.weights.hold', { name: node.name })}
              >
                {held ? <IconLock size="1.6rem" aria-hidden /> : <IconLockOpen size="1.6rem" aria-hidden />}
              </ActionIcon>
              <Slider
                size="xs"
                label={null}
                thumbSize="1.4rem"
                disabled={held || alone}
                thumbLabel={t('rubric.weights.slider', { name: node.name })}
                thumbValueText={format.decimal((shares[index] ?? 0) / 100, 2)}
                min={0}
                max={Math.max(1, whole)}
                step={Math.max(1, Math.round(whole / 100))}
                value={node.weightHundredths}
                onChange={(value) => onMove(node.key, value)}
                onChangeEnd={onRest}
              />
              <HundredthsField
                key={`${node.key} ${String(held)}`}
                label={t('rubric.weights.share', { name: node.name })}
                valueHundredths={shares[index] ?? 0}
                minHundredths={0}
                maxHundredths={FULL_WEIGHT}
                onChange={(share) => onMove(node.key, Math.round((whole * share) / FULL_WEIGHT))}
                onRest={onRest}
              />
              <span className={classes.whole}>
                {t('rubric.weights.ofWhole', { weight: format.decimal(node.weightHundredths / 100, 2) })}
              </span>
            </div>
            {node.children.length > 0 && <WeightLevel name={node.name} nodes={node.children} depth={depth + 1} {...acts} />}
          </div>
        );
      })}
    </div>
  );
}
