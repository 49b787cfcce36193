export const SAMPLE_SHINGLES: ReadonlySet<number> = new Set([]);
