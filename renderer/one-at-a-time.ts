/**
 * A read that pushes ask for in bursts (an import writes ten files): at most one is under way, and one waits behind it for
 * what has changed meanwhile.
 */
export const oneAtATime = (read: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> | null = null;
  let wantedAgain = false;
  const run = async (): Promise<void> => {
    if (underWay) {
      wantedAgain = true;
      return underWay;
    }
    underWay = read();
    await underWay;
    underWay = null;
    if (wantedAgain) {
      wantedAgain = false;
      await run();
    }
  };
  return run;
};
