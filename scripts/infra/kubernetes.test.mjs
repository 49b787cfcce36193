import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { inRepository } from "../site/repository.mjs";

const FOLDER = "infra/kubernetes";
const files = readdirSync(inRepository(FOLDER)).filter((name) => name.endsWith(".yaml"));
const objects = files.flatMap((name) => {
  const documents = parseAllDocuments(readFileSync(inRepository(`${FOLDER}/${name}`), "utf8"));
  return documents.map((document) => {
    if (document.errors.length > 0) throw new Error(`${name}: ${document.errors[0].message}`);
    return document.toJS();
  });
});
const ofKind = (kind) => objects.filter((object) => object.kind === kind);
const deployments = ofKind("Deployment");
const workloads = [...deployments, ...ofKind("Job")];
const containersOf = (workload) => workload.spec.template.spec.containers;
const known = new Set(
  [...readFileSync(inRepository(".env.example"), "utf8").matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, key]) => key),
);
/** The keys that the README says the secret has. */
const [, secretWords] = /The secret `starboard` has ([^\n]+)/.exec(
  readFileSync(inRepository(`${FOLDER}/README.md`), "utf8"),
);
const secretKeys = new Set([...secretWords.matchAll(/`([A-Z_]+)`/g)].map(([, key]) => key));

describe("the Kubernetes manifests", () => {
  test("are all in the kustomization, which names nothing else", () => {
    const [{ resources, images }] = ofKind("Kustomization");
    expect([...resources, "kustomization.yaml"].sort()).toEqual([...files].sort());
    const used = new Set(workloads.flatMap(containersOf).map(({ image }) => image));
    expect(new Set(images.map(({ name }) => name))).toEqual(used);
    expect(images.every(({ newTag }) => newTag && newTag !== "latest")).toBe(true);
  });

  test("run as nobody in particular, on a file system that cannot be written, with limits", () => {
    for (const workload of workloads) {
      const { securityContext, automountServiceAccountToken } = workload.spec.template.spec;
      expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } });
      expect(automountServiceAccountToken).toBe(false);
      for (const container of containersOf(workload)) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ["ALL"] },
        });
        expect(container.resources.requests).toMatchObject({ cpu: expect.any(String), memory: expect.any(String) });
        expect(container.resources.limits.memory).toMatch(/^\d+(Mi|Gi)$/);
      }
    }
  });

  test("tell the processes only what their settings know, each its own login, and secrets only from the secret", () => {
    const [{ data }] = ofKind("ConfigMap");
    for (const [key, value] of Object.entries(data)) {
      expect(known, key).toContain(key);
      expect(typeof value, key).toBe("string");
    }
    const logins = {};
    for (const workload of workloads) {
      for (const { env } of containersOf(workload)) {
        for (const { name, valueFrom } of env) {
          expect(known, name).toContain(name);
          expect(valueFrom.secretKeyRef.name).toBe("starboard");
          expect(secretKeys, name).toContain(valueFrom.secretKeyRef.key);
          if (name.endsWith("DATABASE_URL")) logins[workload.metadata.name] = valueFrom.secretKeyRef.key;
        }
      }
    }
    expect(logins).toEqual({
      web: "WEB_DATABASE_URL",
      worker: "WORKER_DATABASE_URL",
      migrate: "MIGRATION_DATABASE_URL",
    });
  });

  test("stop a copy only when a new one works, and only after what it does is done", () => {
    for (const { metadata, spec } of deployments) {
      expect(spec.strategy.rollingUpdate).toEqual({ maxSurge: 1, maxUnavailable: 0 });
      const [container] = spec.template.spec.containers;
      expect(container.readinessProbe.httpGet.path, metadata.name).toBe("/readyz");
      expect(container.livenessProbe.httpGet.path, metadata.name).toBe("/healthz");
      const ports = container.ports.map(({ name }) => name);
      for (const probe of ["startupProbe", "readinessProbe", "livenessProbe"]) {
        expect(ports, `${metadata.name} ${probe}`).toContain(container[probe].httpGet.port);
      }
      // The worker takes up to 20 s to finish or release what it runs.
      expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(30);
    }
  });

  test("select what exists", () => {
    const apps = new Set(workloads.map(({ spec }) => spec.template.metadata.labels.app));
    for (const { metadata, spec } of deployments) {
      expect(spec.selector.matchLabels).toEqual(spec.template.metadata.labels);
      const budget = ofKind("PodDisruptionBudget").find((one) => one.metadata.name === metadata.name);
      expect(budget.spec.selector).toEqual(spec.selector);
    }
    for (const { spec } of ofKind("Service")) expect(apps).toContain(spec.selector.app);
    for (const { spec } of [...ofKind("ScaledObject"), ...ofKind("HorizontalPodAutoscaler")]) {
      expect(deployments.map(({ metadata }) => metadata.name)).toContain(spec.scaleTargetRef.name);
    }
    expect(existsSync(inRepository(`${FOLDER}/README.md`))).toBe(true);
  });
});
