import { describe, expect, it } from 'vitest';
import { wordingEn } from '../../renderer/wording/en.ts';
import { wordingId } from '../../renderer/wording/id.ts';
import { contract } from '../../shared/contract.ts';

type Words = { readonly [key: string]: string | Words };

/** Every text with its path; a singular stands under the path of its plural. */
const texts = (words: Words, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as const] : texts(value, [...path, key]),
  );

const blanks = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();

const indonesian = texts(wordingId);
const english = texts(wordingEn);

describe('the wording of the screens', () => {
  it('says everything in both languages', () => {
    const paths = (all: typeof indonesian) => all.map(([path]) => path).filter((path) => !path.endsWith('_one'));
    expect(paths(english)).toEqual(paths(indonesian));
  });

  it('gives no singular without its plural', () => {
    const known = new Set(english.map(([path]) => path));
    expect(english.map(([path]) => path).filter((path) => path.endsWith('_one') && !known.has(path.slice(0, -4)))).toEqual([]);
  });

  it('leaves no text empty', () => {
    expect([...indonesian, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fills the same blanks in both languages', () => {
    const byPath = new Map(indonesian);
    const unlike = english
      .filter(([path]) => !path.endsWith('_one'))
      .filter(([path, text]) => blanks(text).join() !== blanks(byPath.get(path) ?? '').join());
    expect(unlike).toEqual([]);
  });

  it('does not shout', () => {
    expect([...indonesian, ...english].filter(([, text]) => /[!\p{Extended_Pictographic}]/u.test(text))).toEqual([]);
  });

  it('calls every change that the history can hold by its name', () => {
    const said = new Set(indonesian.map(([path]) => path));
    const writes = Object.entries(contract).filter(([, { kind }]) => kind === 'write');
    expect(writes.map(([name]) => name).filter((name) => !said.has(`audit.call.${name}`))).toEqual([]);
  });
});
