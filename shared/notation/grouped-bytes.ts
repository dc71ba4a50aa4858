/** A hash in groups of four bytes, so that two people can compare it aloud. */
export const groupedBytes = (hash: string): string => hash.match(/.{1,8}/gu)?.join(' ') ?? '';
