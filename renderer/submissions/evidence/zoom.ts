/** Steps against the width of the window: 1 shows a whole line of the page or the whole picture. */
const ZOOM_STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const;

export const FIT = 1;

export const zoomed = (zoom: number, by: 1 | -1): number => {
  const at = ZOOM_STEPS.findIndex((step) => step >= zoom);
  return ZOOM_STEPS[Math.min(Math.max(at + by, 0), ZOOM_STEPS.length - 1)] ?? FIT;
};

export const mayZoom = (zoom: number, by: 1 | -1): boolean => zoomed(zoom, by) !== zoom;
