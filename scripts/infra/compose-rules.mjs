// The part of the Compose specification that this file uses, written down so that a slip is found without an engine.
const topKeys = new Set(["name", "services", "volumes", "networks", "secrets", "configs"]);
const serviceKeys = new Set(
  `build cap_add cap_drop command configs container_name cpus depends_on deploy entrypoint env_file environment expose
   extra_hosts healthcheck hostname image init labels logging mem_limit networks platform ports profiles pull_policy
   read_only restart scale secrets security_opt shm_size stop_grace_period stop_signal sysctls tmpfs ulimits user volumes
   working_dir`.split(/\s+/),
);
const healthKeys = new Set(["test", "interval", "timeout", "retries", "start_period", "start_interval", "disable"]);
const conditions = new Set(["service_started", "service_healthy", "service_completed_successfully"]);
const duration = /^(\d+(\.\d+)?(us|ms|s|m|h))+$/;
const portMapping = /^((\d{1,3}\.){3}\d{1,3}:)?(\d+|\$\{[A-Z_]+(:-\d+)?\}):\d+(\/(tcp|udp))?$/;
const pinnedImage = /^[a-z0-9]+([._/-][a-z0-9]+)*:(?!latest$)[\w][\w.-]*$/;

/** Every `${NAME}` of a text with how it is asked for; `$$` is an escaped dollar. Throws on one that is malformed. */
export function findVariables(text) {
  const found = [];
  for (const [whole, name, operator, rest] of text
    .replaceAll("$$", "")
    .matchAll(/\$(?:\{([A-Z_][A-Z0-9_]*)?(:?[-?+])?([^}]*)\}?)?/g)) {
    if (!name || !whole.endsWith("}") || (rest && !operator)) throw new Error(`“${whole}” is no variable of Compose`);
    found.push({
      name,
      isRequired: operator === ":?" || operator === "?",
      hasDefault: operator === ":-" || operator === "-",
    });
  }
  return found;
}

function* checkHealth(name, health) {
  for (const key of Object.keys(health)) if (!healthKeys.has(key)) yield `${name}: healthcheck has no “${key}”`;
  const [kind] = Array.isArray(health.test) ? health.test : [];
  if (!["CMD", "CMD-SHELL", "NONE"].includes(kind))
    yield `${name}: a healthcheck's test starts with CMD, CMD-SHELL or NONE`;
  for (const key of ["interval", "timeout", "start_period"]) {
    if (key in health && !duration.test(health[key]))
      yield `${name}: healthcheck.${key} “${health[key]}” is no duration`;
  }
}

function* checkDependencies(name, service, services) {
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    if (!services[other]) yield `${name}: depends on ${other}, which does not exist`;
    else if (!conditions.has(condition)) yield `${name}: “${condition}” is no condition of depends_on`;
    else if (condition === "service_healthy" && !services[other].healthcheck)
      yield `${name}: waits for ${other} to be healthy, which has no healthcheck`;
    else if (condition === "service_completed_successfully" && services[other].restart !== "no")
      yield `${name}: waits for ${other} to end, which is restarted for ever`;
  }
}

function* checkVolumes(name, service, { document, exists }) {
  for (const volume of service.volumes ?? []) {
    const [source, target, mode] = volume.split(":");
    if (!target?.startsWith("/")) yield `${name}: volume “${volume}” has no place in the container`;
    if (mode && !/^(ro|rw|z|Z)$/.test(mode)) yield `${name}: volume “${volume}” has an unknown mode`;
    if (/^[./]/.test(source)) {
      if (!exists(source)) yield `${name}: ${source} does not exist`;
    } else if (!(source in (document.volumes ?? {}))) yield `${name}: volume ${source} is not declared`;
  }
}

function* checkLife(name, service) {
  if (service.container_name) yield `${name}: a fixed container name cannot be scaled`;
  if (service.restart && !["no", "always", "unless-stopped", "on-failure"].includes(service.restart))
    yield `${name}: “${service.restart}” is no restart policy`;
  if (service.stop_grace_period && !duration.test(service.stop_grace_period))
    yield `${name}: “${service.stop_grace_period}” is no duration`;
  if (service.restart !== "no" && !service.healthcheck) yield `${name}: runs for ever and has no healthcheck`;
}

function* checkService(name, service, context) {
  for (const key of Object.keys(service)) if (!serviceKeys.has(key)) yield `${name}: a service has no “${key}”`;
  if (!service.image && !service.build) yield `${name}: has neither image nor build`;
  if (service.image && !service.build && !pinnedImage.test(service.image))
    yield `${name}: image “${service.image}” names no version`;
  if (service.build && !context.exists(service.build.dockerfile))
    yield `${name}: ${service.build.dockerfile} does not exist`;
  yield* checkLife(name, service);
  for (const port of service.ports ?? []) if (!portMapping.test(port)) yield `${name}: “${port}” is no port mapping`;
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    if (!["string", "number", "boolean"].includes(typeof value)) yield `${name}: ${key} has no plain value`;
    // Asked for, or left out: a value of its own in the file would be everybody's.
    else if (/(PASSWORD|SECRET)$/.test(key) && !/^\$\{[A-Z_]+(:\?|:-\}$)/.test(value))
      yield `${name}: ${key} is a secret and has to come from .env`;
  }
  yield* checkHealth(name, service.healthcheck ?? { test: ["NONE"] });
  yield* checkDependencies(name, service, context.document.services);
  yield* checkVolumes(name, service, context);
}

function findCycle(services) {
  const done = new Set();
  const visit = (name, path) => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of Object.keys(services[name]?.depends_on ?? {})) {
      const cycle = visit(next, [...path, name]);
      if (cycle) return cycle;
    }
    done.add(name);
    return null;
  };
  for (const name of Object.keys(services)) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return null;
}

/** Each slip in a parsed compose file as one sentence. `exists` answers for a path below the file's folder. */
export function checkCompose(document, exists) {
  const problems = Object.keys(document)
    .filter((key) => !topKeys.has(key) && !key.startsWith("x-"))
    .map((key) => `“${key}” is no part of a compose file`);
  const context = { document, exists };
  for (const [name, service] of Object.entries(document.services))
    problems.push(...checkService(name, service, context));
  const cycle = findCycle(document.services);
  if (cycle) problems.push(`services wait for each other: ${cycle.join(" → ")}`);
  return problems;
}
