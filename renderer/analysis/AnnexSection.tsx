import type { ReactNode } from 'react';
import classes from './AnnexSection.module.css';

type AnnexSectionProps = {
  readonly title: string;
  /** The question that the part answers. */
  readonly question: string;
  readonly sentences: readonly string[];
  readonly children?: ReactNode;
};

/** One part of the annex: the question, its answer in words, and below it what the answer rests on. */
export function AnnexSection({ title, question, sentences, children }: AnnexSectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className={classes.question}>{question}</p>
      </header>
      <div className={classes.answer} data-answer>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {children}
    </section>
  );
}
