/**
 * What the other language must say: the same keys, and beside a text with a count its singular under `…_one`, which
 * Indonesian has no need of.
 */
export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>;
} & { readonly [Key in keyof Words & string as Words[Key] extends string ? `${Key}_one` : never]?: string };
