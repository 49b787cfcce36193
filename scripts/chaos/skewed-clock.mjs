// Loaded before a worker: its wall clock runs ahead or behind by CHAOS_SKEW_MS, its monotonic one does not.
const skewMs = Number(process.env.CHAOS_SKEW_MS ?? 0);
const RealDate = Date;
globalThis.Date = class SkewedDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + skewMs);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + skewMs;
  }
};
