/** The families of metrics: the software ones of the method, and the same idea elsewhere. */
export type MetricFamily =
  | "reliability"
  | "performance"
  | "efficiency"
  | "velocity"
  | "business"
  | "time"
  | "money"
  | "quality"
  | "volume"
  | "satisfaction"
  | "safety";

/** `up` where a larger number is better. */
export interface MetricKnowledge {
  family: MetricFamily;
  better: "up" | "down";
  /** True for shares that cannot pass 100%. */
  isShare?: boolean;
}

const WORDS: ReadonlyArray<readonly [MetricFamily, "up" | "down", boolean, string]> = [
  ["reliability", "up", true, "availability uptime success reliability free"],
  [
    "reliability",
    "down",
    false,
    "error errors incident incidents mttr mttd outage outages failure failures downtime crash crashes pages alerts timeouts",
  ],
  ["performance", "down", false, "latency p50 p90 p95 p99 load lag"],
  ["performance", "up", false, "throughput qps bandwidth"],
  ["efficiency", "down", false, "cpu memory usage consumption bundle footprint"],
  ["velocity", "up", false, "deploys deployments releases deploy velocity"],
  ["velocity", "down", false, "build rollback rollbacks"],
  ["business", "up", true, "conversion retention"],
  [
    "business",
    "up",
    false,
    "revenue sales profit orders bookings customers users subscribers leads sign ups signups dau mau reorders turnover accounts sponsors donations visitors loans income margin",
  ],
  ["business", "down", true, "churn"],
  ["money", "down", false, "cost costs bill spend spending expenses waste overtime detention charges penalty"],
  [
    "time",
    "down",
    false,
    "time wait waiting delay delays duration handover queue backlog turnaround round closing processing restore recovery",
  ],
  [
    "quality",
    "down",
    false,
    "defects complaints mistakes scrap bugs returns rework shows absences absence misses leavers duplicates breakages",
  ],
  [
    "quality",
    "up",
    true,
    "accuracy precision recall coverage pass attendance completion occupancy utilisation utilization",
  ],
  ["quality", "up", false, "score scores grade grades rating"],
  ["satisfaction", "up", false, "satisfaction nps csat engagement"],
  ["safety", "down", false, "accidents accident injuries injury falls infections rescues harm"],
  ["volume", "up", false, "volume output production capacity yield harvest deliveries members participants"],
];

const BY_WORD = new Map<string, MetricKnowledge>();
for (const [family, better, isShare, words] of WORDS) {
  for (const word of words.split(" ")) BY_WORD.set(word, isShare ? { family, better, isShare } : { family, better });
}

/** What is known about a metric by its last known word; null where nothing is. */
export function findMetricKnowledge(metric: string | null): MetricKnowledge | null {
  if (metric === null) return null;
  const words = metric.split(/[ -]/);
  for (let at = words.length - 1; at >= 0; at--) {
    const known = BY_WORD.get(words[at] as string);
    if (known !== undefined) return known;
  }
  return null;
}
