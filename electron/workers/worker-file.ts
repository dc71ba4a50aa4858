/**
 * Where a worker's file lies: beside this source when the sources run, in `workers/` beside the bundle when built.
 * The name is put together so that the bundler leaves it alone.
 */
export const workerFile = (name: string): URL => new URL(import.meta.url.endsWith('.ts') ? `./${name}.ts` : `./workers/${name}.js`, import.meta.url);
