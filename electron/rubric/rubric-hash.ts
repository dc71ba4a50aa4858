import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../shared/audit/canonical-json.ts';
import type { RubricContent } from '../../shared/rubric/rubric.ts';

/** SHA-256 over everything by which scores become a ranking, as canonical JSON (RFC 8785), in hexadecimal. */
export const rubricHash = ({ label, scale, criteria, method }: RubricContent): string => {
  // A rubric is plain JSON by its schema; the way through text says so to the compiler.
  const plain = JSON.parse(JSON.stringify({ label, scale, criteria, method })) as Json;
  return createHash('sha256').update(canonicalJson(plain)).digest('hex');
};
