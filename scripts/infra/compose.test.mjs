// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables are those of Compose.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { composeSecrets } from "../compose-env.mjs";
import { inRepository } from "../site/repository.mjs";
import { checkCompose, findVariables } from "./compose-rules.mjs";

const text = readFileSync(inRepository("docker-compose.yml"), "utf8");
const exists = (path) => existsSync(inRepository(path));
const read = () => parse(text);

describe("docker-compose.yml", () => {
  test("keeps to the Compose specification, and every file it names exists", () => {
    expect(checkCompose(read(), exists)).toEqual([]);
  });

  test("takes each secret from .env, and .env gets each of them", () => {
    const variables = findVariables(text.replace(/^\s*#.*$/gm, ""));
    const required = new Set(variables.filter((variable) => variable.isRequired).map((variable) => variable.name));
    expect([...required].sort()).toEqual([...composeSecrets].sort());
    expect(variables.filter((variable) => !variable.isRequired && !variable.hasDefault)).toEqual([]);
  });

  test("tells the processes only what their settings know", () => {
    const example = readFileSync(inRepository(".env.example"), "utf8");
    const known = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, key]) => key);
    for (const name of ["web", "worker", "migrate"]) {
      for (const key of Object.keys(read().services[name].environment)) expect(known).toContain(key);
    }
  });

  test("hands each process its own login and no other", () => {
    const logins = Object.entries(read().services).map(([name, { environment = {} }]) => [
      name,
      Object.values(environment).flatMap((value) => String(value).match(/sb_[a-z]+(?=:)/g) ?? []),
    ]);
    expect(Object.fromEntries(logins)).toMatchObject({ web: ["sb_app"], worker: ["sb_worker"], migrate: ["sb_owner"] });
  });

  test("keeps the queue from evicting and its log on disk", () => {
    const command = read().services.redis.command.join(" ");
    expect(command).toContain("--maxmemory-policy noeviction");
    expect(command).toContain("--appendonly yes");
  });

  test.for([
    [
      "an unknown key",
      (d) => {
        d.services.web.enviroment = {};
      },
      "web: a service has no “enviroment”",
    ],
    [
      "a missing file",
      (d) => {
        d.services.web.build.dockerfile = "infra/none";
      },
      "web: infra/none does not exist",
    ],
    [
      "an undeclared volume",
      (d) => {
        d.services.redis.volumes = ["cache:/data"];
      },
      "redis: volume cache is not declared",
    ],
    [
      "an image without a version",
      (d) => {
        d.services.redis.image = "redis";
      },
      "redis: image “redis” names no version",
    ],
    [
      "a service that is not there",
      (d) => {
        d.services.web.depends_on.cache = { condition: "service_started" };
      },
      "web: depends on cache, which does not exist",
    ],
    [
      "a ring of waiting services",
      (d) => {
        d.services.postgres.depends_on = { web: { condition: "service_started" } };
      },
      "services wait for each other: postgres → web → migrate → postgres",
    ],
    [
      "a fixed name",
      (d) => {
        d.services.worker.container_name = "worker";
      },
      "worker: a fixed container name cannot be scaled",
    ],
    [
      "no healthcheck",
      (d) => {
        delete d.services.worker.healthcheck;
      },
      "worker: runs for ever and has no healthcheck",
    ],
    [
      "a secret in the file",
      (d) => {
        d.services.web.environment.STARBOARD_SECRET = "abc";
      },
      "web: STARBOARD_SECRET is a secret and has to come from .env",
    ],
    [
      "a wrong duration",
      (d) => {
        d.services.web.healthcheck.interval = "10";
      },
      "web: healthcheck.interval “10” is no duration",
    ],
  ])("finds %s", ([, plant, problem]) => {
    const document = read();
    plant(document);
    expect(checkCompose(document, exists)).toContain(problem);
  });

  test("finds a variable that Compose would not understand", () => {
    expect(() => findVariables("a ${lower}")).toThrow("no variable");
    expect(() => findVariables("a ${OPEN")).toThrow("no variable");
    expect(findVariables("$$HOME ${A:-b}")).toEqual([{ name: "A", isRequired: false, hasDefault: true }]);
  });

  test("gets along with the shell scripts it mounts", () => {
    const checked = spawnSync("bash", ["-n", inRepository("infra/postgres/set-passwords.sh")], { encoding: "utf8" });
    expect(checked.stderr).toBe("");
    expect(checked.status).toBe(0);
  });
});
