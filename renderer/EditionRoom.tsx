import type { Door } from './client.ts';
import { EditionScope } from './edition/EditionScope.tsx';
import { Pages } from './Pages.tsx';
import { Shell } from './shell/Shell.tsx';

/** Everything that an open edition needs; read when one opens, or when the opening screen has nothing else to do. */
export function EditionRoom({ door }: { readonly door: Door }) {
  return (
    <EditionScope door={door}>
      <Shell>
        <Pages />
      </Shell>
    </EditionScope>
  );
}
