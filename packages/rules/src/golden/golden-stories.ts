import type { EvaluationInput } from "@starboard/domain/evaluation";

/** The method's two sample answers, told in our own words with the same facts. Both must come out `strong`. */
export const GOLDEN_CHALLENGE: EvaluationInput & { sections: Record<string, string> } = {
  kind: "challenge",
  sections: {
    situation:
      "Minutes after a release, error rates in our checkout climbed from about 0.2% to about 22%. p95 latency went from 220 ms to 2.6 s and roughly 18% of checkouts no longer went through, so real revenue was at risk. I was the backend engineer on call.",
    task: "I took incident command: get the system stable, keep everybody informed, and find a fix for the cause and not for the symptom.",
    action:
      "1) Stabilise: I put the release behind its feature flag, opened a circuit breaker around the shaky promotions service so that it failed open, and rate-limited visitors who were not signed in.\n2) Diagnose: Sampled requests and lined up the logs. A new promotion lookup emptied its cache for everyone at the same moment; without jitter per key, the misses hit our primary database together.\n3) Fix: Shipped a hotfix that merges equal requests, spreads the expiry times and lets one miss per tenant through at a time. Tuned the connection pool so that the database no longer ran out of threads.\n4) Prevent: Added a synthetic load test to CI, canary releases with shadow reads, and alerts on the SLO (99.95% success, p95 under 300 ms). Wrote a blameless postmortem and brought the runbooks up to date.",
    tradeoffs:
      "For 24 hours we showed promotions in a degraded form in order to protect checkout. That kept the revenue, at the price of wrong promotions in some rare cases.",
    result:
      "90% of traffic was served again after 25 minutes and everything had recovered in about 2 hours. With the fix, p99 latency fell by 38% (1.1 s → 680 ms) and the CPU spikes of the database were gone. In the following quarter MTTR went from 95 min to 35 min, and thanks to the canaries the change failure rate fell from 15% to 5%.",
    lessons:
      "I now expect a stampede wherever there is a cache, and put breakers and flags around the paths that earn money. Load tests and canaries belong in the pipeline, and an SLO has to be agreed before the incident.",
  },
};

export const GOLDEN_ACCOMPLISHMENT: EvaluationInput & { sections: Record<string, string> } = {
  kind: "accomplishment",
  sections: {
    situation:
      "Our order orchestration was one large service that now and then handled an order twice. Order success stood at 97.8%, p99 latency at about 850 ms, and people on call were paged often. The goal was at least 99.9% success with p95 under 300 ms.",
    task: "I was a software engineer acting as project lead for a team of four, and owned the design and the roll-out of an event-driven replacement.",
    action:
      "- Architecture: I proposed an outbox, idempotency keys so that each event counts exactly once, and compensation steps for workflows that cross services. Built producers and consumers on Kafka, with backpressure and a dead-letter queue.\n- Observability: Standardised the logs, carried traces through every service and made dashboards for the SLOs; added synthetic orders that run before each release.\n- Roll-out: Two weeks of shadow traffic, then a canary region by region with automatic rollback. I agreed on event contracts that stay compatible with the payments and fulfilment teams.",
    tradeoffs:
      "We accepted that data is a few seconds old in return for resilience and throughput. I chose managed Kafka over hosting it ourselves: less work for operations, but a higher price per message.",
    result:
      "Order success rose to 99.95% and p99 latency dropped to 240 ms, measured on the same dashboards; throughput grew 2.3x. Infrastructure cost fell by 28% because there were fewer retries and better batches. Pages went down by about 70%, and since releases had become safer, deploys went from 3/week to 12–20/week.",
    lessons:
      "I learned that event contracts and idempotency cannot be added later. I now build observability and compatibility first, because they paid for themselves during the roll-out.",
  },
};
