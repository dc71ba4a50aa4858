import { SaxesParser } from 'saxes';
import { contentOf, type ZipPart } from './inflate-guard.ts';

/** Attributes of one tag by their name as it is written, prefix and all. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is heard while a part is read. Depth counts from 1, that of the root. */
export type PartListener = {
  readonly open: (name: string, depth: number, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  /** Called with the depth of the tag that ends. */
  readonly close: (depth: number) => void;
};

/** A part of the file that is not what it should be: no XML, no text, or cells that cannot be where they say. */
export class DamagedPart extends Error {
  readonly part: string;

  constructor(part: string, why: string) {
    super(why);
    this.part = part;
  }
}

/**
 * Reads one part from its first tag to its last, as strictly as XML is meant: what is not well-formed or not UTF-8 is
 * damaged, and nothing of it counts. Declarations of types and entities were refused before.
 */
export const readPart = async (part: ZipPart, listener: PartListener): Promise<void> => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    listener.open(name, depth, attributes);
  });
  parser.on('text', listener.text);
  parser.on('cdata', listener.text);
  parser.on('closetag', () => {
    listener.close(depth);
    depth -= 1;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of contentOf(part)) parser.write(decoder.decode(chunk, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof DamagedPart ? error : new DamagedPart(part.name, error instanceof Error ? error.message : String(error));
  }
};
