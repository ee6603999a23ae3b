/** Builds the desk into a folder; `apps/server` serves that folder under /desk/. */
export function buildWorkbench(outDir: string): Promise<void>
