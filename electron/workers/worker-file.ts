/**
 * Where a worker's file lies: beside this source when the sources run, in `workers/` beside the bundle when built.
 * The name is put together so that the bundler leaves it alone. `from` is the module that asks.
 */
export const workerFile = (name: string, from: string = import.meta.url): URL =>
  new URL(from.endsWith('.ts') ? `./${name}.ts` : `./workers/${name}.js`, from);
